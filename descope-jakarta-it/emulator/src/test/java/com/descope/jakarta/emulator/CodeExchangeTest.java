package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.settings.ErrorStyle;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeExchangeTest {

    private static final String SECRET = "K2 a:secret%with/specials";
    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(builder -> builder.user(EmulatedUser.named("alice"))
                    .automatic("alice")
                    .clientSecret(SECRET)
                    .clock(CLOCK));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void aCodeIsExchangedForThreeTokens() throws Exception {
        HttpResponse<String> response = client.token(client.exchange(client.code()));
        Map<String, Object> answer = TestClient.json(response);
        assertEquals(200, response.statusCode());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                Set.of("access_token", "token_type", "expires_in", "scope", "id_token", "refresh_token"),
                answer.keySet());
        assertEquals("Bearer", answer.get("token_type"));
        assertEquals(600L, answer.get("expires_in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/SA1/oauth2/v1/token", "/oauth2/v1/{project}/token"})
    void theOtherAddressesAnswerToo(String path) throws Exception {
        String address = path.replace("{project}", emulator.projectId());
        assertEquals(200, client.post(address, client.exchange(client.code())).statusCode());
    }

    @Test
    void theBodyMayBeJson() throws Exception {
        String json = JSONObjectUtils.toJSONString(new LinkedHashMap<>(client.exchange(client.code())));
        HttpResponse<String> response = client.send(client.request("/oauth2/v1/token")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json)));
        assertEquals(200, response.statusCode());
    }

    @Test
    void aCodeIsGoodOnceAndItsSecondUseEndsTheSession_rfc6749_4_1_2() throws Exception {
        String code = client.code();
        Map<String, Object> first = TestClient.json(client.token(client.exchange(code)));
        assertEquals(400, client.token(client.exchange(code)).statusCode());
        assertEquals("E064001", error(client.refresh(first.get("refresh_token"))));
    }

    @Test
    void aCodeEndsAfterAMinute() throws Exception {
        String early = client.code();
        CLOCK.advance(Duration.ofSeconds(59));
        assertEquals(200, client.token(client.exchange(early)).statusCode());
        String late = client.code();
        CLOCK.advance(Duration.ofSeconds(60));
        assertEquals(400, client.token(client.exchange(late)).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier,dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXX",
        "code_verifier,''",
        "redirect_uri,http://localhost:8080/app/other",
        "code,unknown"
    })
    void whatDoesNotBelongToTheCodeIsRefused_rfc7636_4_6(String name, String value) throws Exception {
        Map<String, String> form = client.exchange(client.code());
        form.put(name, value);
        HttpResponse<String> response = client.token(form);
        assertEquals(400, response.statusCode());
        assertEquals("E011004", error(response));
    }

    @Test
    void theRedirectUriMayBeLeftOutUnlessItIsRequired() throws Exception {
        Map<String, String> form = client.exchange(client.code());
        form.remove("redirect_uri");
        assertEquals(200, client.token(form).statusCode());
        emulator.set(Switch.REDIRECT_URI_AT_TOKEN_REQUIRED, true);
        form.put("code", client.code());
        assertEquals(400, client.token(form).statusCode());
    }

    @Test
    void withoutPkceTheClientMustAuthenticate() throws Exception {
        assertEquals(401, client.token(withoutPkce()).statusCode());
        Map<String, String> posted = withoutPkce();
        posted.put("client_secret", SECRET);
        assertEquals(200, client.token(posted).statusCode());
    }

    @Test
    void aVerifierWithoutAChallengeIsRefused_rfc9700_2_1_1() throws Exception {
        Map<String, String> form = withoutPkce();
        form.put("client_secret", SECRET);
        form.put("code_verifier", TestClient.VERIFIER);
        assertEquals(400, client.token(form).statusCode());
    }

    @Test
    void basicCredentialsAreFormEncoded_rfc6749_2_3_1() throws Exception {
        Map<String, String> form = withoutPkce();
        form.remove("client_id");
        String credentials = TestClient.basic(emulator.clientId(), SECRET);
        HttpResponse<String> response =
                client.send(client.form("/oauth2/v1/token", form).header("Authorization", credentials));
        assertEquals(200, response.statusCode());
    }

    @Test
    void twoWaysOfAuthenticationAtOnceAreRefused_rfc6749_2_3() throws Exception {
        Map<String, String> form = client.exchange(client.code());
        form.put("client_secret", SECRET);
        String credentials = TestClient.basic(emulator.clientId(), SECRET);
        HttpResponse<String> response =
                client.send(client.form("/oauth2/v1/token", form).header("Authorization", credentials));
        assertEquals("E011002", error(response));
    }

    @Test
    void aWrongSecretIsRefusedInDescopesWordsOrInOAuths_rfc6749_5_2() throws Exception {
        Map<String, String> form = client.exchange(client.code());
        form.put("client_secret", "wrong");
        assertEquals(401, client.token(form).statusCode());
        assertEquals(
                Set.of("errorCode", "errorDescription", "errorMessage", "message"),
                TestClient.json(client.token(form)).keySet());
        emulator.set(Switch.ERROR_STYLE, ErrorStyle.OAUTH);
        HttpResponse<String> response = client.token(form);
        assertEquals("invalid_client", TestClient.json(response).get("error"));
        assertTrue(response.headers().firstValue("WWW-Authenticate").isPresent());
    }

    @Test
    void authenticationCanBeRequiredOfEveryCall() throws Exception {
        emulator.set(Switch.CLIENT_AUTHENTICATION_REQUIRED, true);
        Map<String, String> form = client.exchange(client.code());
        assertEquals(401, client.token(form).statusCode());
        form.put("client_secret", SECRET);
        assertEquals(200, client.token(form).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"password,E011003", "'',E011002"})
    void anotherGrantIsRefused(String grantType, String errorCode) throws Exception {
        Map<String, String> form = client.exchange("any");
        form.put("grant_type", grantType);
        assertEquals(errorCode, error(client.token(form)));
    }

    @Test
    void aParameterSentTwiceIsRefused_rfc6749_3_2() throws Exception {
        String body = TestClient.encode(client.exchange(client.code())) + "&code=another";
        HttpResponse<String> response = client.send(client.request("/oauth2/v1/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertEquals("E011002", error(response));
    }

    @Test
    void theEndpointAnswersToPostOnly_rfc6749_3_2() throws Exception {
        HttpResponse<String> response = client.get("/oauth2/v1/token");
        assertEquals(405, response.statusCode());
        assertEquals("POST", response.headers().firstValue("Allow").orElse(""));
    }

    private Map<String, String> withoutPkce() throws Exception {
        Map<String, String> request = client.authorization();
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        String code = TestClient.parameters(TestClient.location(client.authorize(request)))
                .getOrDefault("code", "");
        Map<String, String> form = client.exchange(code);
        form.remove("code_verifier");
        return form;
    }

    private static Object error(HttpResponse<String> response) throws Exception {
        return TestClient.json(response).getOrDefault("errorCode", "none");
    }
}
