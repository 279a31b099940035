package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.ClientAuthentication;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.web.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {
    private static final String REDIRECT = "https://app/descope/callback";

    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final FakeExchange exchange = new FakeExchange().json("{\"access_token\":\"at\"}");

    @Test
    void aCodeIsExchangedWithItsRedirectUriAndVerifier_rfc6749_4_1_3_rfc7636_4_5() throws Exception {
        exchange(Given.publicClient(), Optional.of("ver"));
        assertEquals(
                List.of(
                        "grant_type=authorization_code",
                        "code=c0de",
                        "redirect_uri=" + REDIRECT,
                        "code_verifier=ver",
                        "client_id=" + Given.PROJECT),
                form());
        assertTrue(exchange.last().post());
        assertEquals(
                "https://api.descope.com/oauth2/v1/token", exchange.last().uri().toString());
    }

    @Test
    void withoutPkceNoVerifierIsSent() throws Exception {
        exchange(Given.publicClient(), Optional.empty());
        assertTrue(!exchange.last().form().containsKey("code_verifier"));
    }

    @Test
    void aRefreshSendsTheTokenAndNoScope_rfc6749_6() throws Exception {
        endpoint(Given.publicClient()).refresh("r3fresh", deadline());
        assertEquals(
                List.of("grant_type=refresh_token", "refresh_token=r3fresh", "client_id=" + Given.PROJECT), form());
    }

    @Test
    void basicEncodesIdAndSecretFirstAndSendsNeitherInTheBody_rfc6749_2_3_1() throws Exception {
        exchange(Given.client("UDM=:1", "s&cret ä", ClientAuthentication.CLIENT_SECRET_BASIC), Optional.empty());
        String encoded = authorization().substring("Basic ".length());
        assertEquals(
                "UDM%3D%3A1:s%26cret+%C3%A4",
                new String(Base64.getDecoder().decode(encoded), StandardCharsets.US_ASCII));
        assertTrue(!exchange.last().form().containsKey("client_id"), "one way of authentication only");
        assertTrue(!exchange.last().form().containsKey("client_secret"), "one way of authentication only");
    }

    @Test
    void postSendsIdAndSecretInTheBodyOnly_rfc6749_2_3_1() throws Exception {
        exchange(Given.client("id", "s&cret", ClientAuthentication.CLIENT_SECRET_POST), Optional.empty());
        assertEquals("id", exchange.last().form().get("client_id"));
        assertEquals("s&cret", exchange.last().form().get("client_secret"));
        assertEquals("", authorization());
    }

    @Test
    void aPublicClientSendsItsIdAndNoCredentials_rfc6749_3_2_1() throws Exception {
        exchange(Given.publicClient(), Optional.empty());
        assertEquals(Given.PROJECT, exchange.last().form().get("client_id"));
        assertEquals("", authorization());
    }

    @Test
    void theCallShowsNoSecret() throws Exception {
        exchange(Given.client("id", "s3cret", ClientAuthentication.CLIENT_SECRET_POST), Optional.of("ver"));
        assertEquals(
                "POST https://api.descope.com/oauth2/v1/token", exchange.last().toString());
    }

    private void exchange(DescopeConfig.Client client, Optional<String> verifier) throws ProviderFailure {
        endpoint(client).exchange("c0de", REDIRECT, verifier, deadline());
    }

    private TokenEndpoint endpoint(DescopeConfig.Client client) {
        return Given.tokenEndpoint(client, exchange, clock);
    }

    private Deadline deadline() {
        return Deadline.ofRequest(clock);
    }

    private List<String> form() {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, String> field : exchange.last().form().entrySet()) {
            fields.add(field.getKey() + "=" + field.getValue());
        }
        return fields;
    }

    private String authorization() {
        return exchange.last().headers().stream()
                .filter(header -> header.name().equals("Authorization"))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }
}
