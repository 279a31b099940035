package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.http.RecordedRequest;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizeTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(builder ->
            builder.user(EmulatedUser.named("alice")).automatic("alice").clock(CLOCK));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void theAnswerCarriesCodeAndTheVeryState_rfc6749_4_1_2() throws Exception {
        HttpResponse<String> response = client.authorize(client.authorization());
        Map<String, String> answer = TestClient.parameters(TestClient.location(response));
        assertEquals(302, response.statusCode());
        assertTrue(TestClient.location(response).startsWith(TestClient.REDIRECT_URI + "?code="));
        assertEquals(List.of("code", "state"), List.copyOf(answer.keySet()));
        assertEquals("the state", answer.get("state"));
    }

    @Test
    void aRequestMayComeAsAForm_oidcCore_3_1_2_1() throws Exception {
        HttpResponse<String> response = client.post("/oauth2/v1/authorize", client.authorization());
        assertTrue(TestClient.location(response).contains("code="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/callback",
                "http://localhost.evil.example/",
                "http://localhost@evil.example/",
                "http://localhost:8080/x#fragment",
                "/relative",
                "javascript:alert(1)"
            })
    void nobodyIsRedirectedToAnUnapprovedUri_rfc6749_4_1_2_1(String uri) throws Exception {
        HttpResponse<String> response = authorize("redirect_uri", uri);
        assertEquals(400, response.statusCode());
        assertTrue(response.headers().firstValue("Location").isEmpty());
    }

    @Test
    void anApprovedUriMayHaveAWildcard() throws Exception {
        emulator.set(Switch.REDIRECT_URIS, List.of("https://*.example.com/callback"));
        assertEquals(
                302, authorize("redirect_uri", "https://a.example.com/callback").statusCode());
        assertEquals(
                400, authorize("redirect_uri", "https://a.example.org/callback").statusCode());
        assertEquals(400, authorize("redirect_uri", TestClient.REDIRECT_URI).statusCode());
    }

    @Test
    void anUnknownClientIsNotRedirected_rfc6749_4_1_2_1() throws Exception {
        assertEquals(400, authorize("client_id", "somebody").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "state,,invalid_request",
        "response_type,,invalid_request",
        "response_type,token,unsupported_response_type",
        "scope,profile email,invalid_scope",
        "code_challenge_method,plain,invalid_request",
        "code_challenge,tooshort,invalid_request",
        "prompt,none login,invalid_request",
        "max_age,soon,invalid_request",
        "request,eyJ,request_not_supported",
        "request_uri,urn:x,request_not_supported"
    })
    void aBadRequestIsRefusedAtTheRedirectUri(String name, @Nullable String value, String error) throws Exception {
        assertEquals(error, answer(authorize(name, value == null ? "" : value)).get("error"));
    }

    @Test
    void aParameterSentTwiceIsRefused_rfc6749_3_1() throws Exception {
        String query = TestClient.encode(client.authorization()) + "&nonce=another";
        HttpResponse<String> response = client.get("/oauth2/v1/authorize?" + query);
        assertEquals("invalid_request", answer(response).get("error"));
    }

    @Test
    void pkceCanBeRequired_rfc7636_4_4_1() throws Exception {
        emulator.set(Switch.PKCE_REQUIRED, true);
        assertEquals("invalid_request", answer(authorize("code_challenge", "")).get("error"));
        assertTrue(answer(client.authorize(client.authorization())).containsKey("code"));
    }

    @Test
    void promptNoneNeedsABrowserThatIsSignedIn_oidcCore_3_1_2_6() throws Exception {
        Map<String, String> refused = answer(authorize("prompt", "none"));
        assertEquals("login_required", refused.get("error"));
        assertEquals("the state", refused.get("state"));
        client.code();
        assertTrue(answer(authorize("prompt", "none")).containsKey("code"));
    }

    @Test
    void aBrowserThatIsSignedInIsNotAskedAgain() throws Exception {
        client.code();
        emulator.signInAs(null);
        assertTrue(answer(client.authorize(client.authorization())).containsKey("code"));
        assertEquals(200, authorize("prompt", "login").statusCode());
    }

    @Test
    void aBrowserThatIsSignedInGetsTheUsersRolesOfToday() throws Exception {
        client.code();
        emulator.user(emulator.user("alice").roles("promoted"));
        Map<String, Object> claims = client.verified(client.signIn().get("id_token"));
        assertEquals(List.of("promoted"), claims.get("roles"));
    }

    @Test
    void aSignInThatIsTooOldIsAskedAgainWhereAuthTimeIsIssued_oidcCore_3_1_2_1() throws Exception {
        client.code();
        emulator.signInAs(null);
        assertEquals(302, authorize("max_age", "0").statusCode());
        emulator.set(Switch.OPTIONAL_CLAIMS, Set.of("auth_time"));
        CLOCK.advance(Duration.ofSeconds(10));
        assertEquals(302, authorize("max_age", "10").statusCode());
        assertEquals(200, authorize("max_age", "9").statusCode());
    }

    @Test
    void theIssuerCanBeInTheAnswer_rfc9207() throws Exception {
        emulator.set(Switch.ISS_IN_CALLBACK, true);
        assertEquals(
                emulator.issuer(),
                answer(client.authorize(client.authorization())).get("iss"));
        assertEquals(emulator.issuer(), answer(authorize("scope", "email")).get("iss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/SA1/oauth2/v1/authorize?", "/oauth2/v1/{project}/authorize?"})
    void theOtherAddressesAnswerToo(String path) throws Exception {
        String address = path.replace("{project}", emulator.projectId());
        HttpResponse<String> response = client.get(address + TestClient.encode(client.authorization()));
        assertTrue(answer(response).containsKey("code"));
    }

    @Test
    void theInboundFamilyIsNotServed() throws Exception {
        assertEquals(404, client.get("/oauth2/v1/apps/authorize").statusCode());
        assertEquals(1, emulator.count(Endpoint.OTHER));
    }

    @Test
    void whatTheApplicationAskedForIsRecorded() throws Exception {
        Map<String, String> parameters = client.authorization();
        parameters.put("flow", "sign-up-or-in");
        parameters.put("tenant", "T1");
        parameters.put("style", "dark");
        parameters.put("login_hint", "alice@example.com");
        parameters.put("anything", "ü & more");
        client.authorize(parameters);
        RecordedRequest request = emulator.requests(Endpoint.AUTHORIZE).get(0);
        parameters.forEach((name, value) -> assertEquals(Optional.of(value), request.parameter(name)));
        assertEquals("GET", request.method());
        assertFalse(request.header("user-agent").isEmpty());
    }

    private HttpResponse<String> authorize(String name, String value) throws Exception {
        Map<String, String> parameters = client.authorization();
        parameters.put(name, value);
        return client.authorize(parameters);
    }

    private static Map<String, String> answer(HttpResponse<String> response) {
        return TestClient.parameters(TestClient.location(response));
    }
}
