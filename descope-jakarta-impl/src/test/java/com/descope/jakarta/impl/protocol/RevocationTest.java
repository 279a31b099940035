package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.ClientAuthentication;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.protocol.ProviderRefused.Reason;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevocationTest {
    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");

    @Test
    void theTokenIsSentWithItsHintAndTheClient_rfc7009_2_1() throws Exception {
        FakeExchange exchange = new FakeExchange().json("{}");
        revoke(exchange, Given.publicClient());
        assertEquals(
                "POST https://api.descope.com/oauth2/v1/revoke", exchange.last().toString());
        assertEquals(
                Map.of("token", "r3fresh", "token_type_hint", "refresh_token", "client_id", Given.PROJECT),
                exchange.last().form());
    }

    @Test
    void aConfidentialClientProvesItselfAsAtTheTokenEndpoint_rfc7009_2_1() throws Exception {
        FakeExchange exchange = new FakeExchange().json("{}");
        revoke(exchange, Given.client("id", "s3cret", ClientAuthentication.CLIENT_SECRET_BASIC));
        assertEquals("Authorization", exchange.last().headers().get(0).name());
    }

    @Test
    void theBodyOfASuccessDoesNotMatter_rfc7009_2_2() throws Exception {
        FakeExchange exchange = new FakeExchange().then(200, "text/html", "<html>");
        revoke(exchange, Given.publicClient());
        assertEquals(1, exchange.calls.size());
    }

    @Test
    void anythingButSuccessIsAFailure_rfc7009_2_2_1() {
        assertThrows(ProviderUnreachable.class, () -> revoke(answering(503, "{}"), Given.publicClient()));
        assertThrows(ProviderAnswerWrong.class, () -> revoke(answering(302, "{}"), Given.publicClient()));
        ProviderRefused refused = assertThrows(
                ProviderRefused.class,
                () -> revoke(answering(401, "{\"error\":\"invalid_client\"}"), Given.publicClient()));
        assertEquals(Reason.CLIENT, refused.reason());
        assertTrue(!refused.toString().contains("r3fresh"));
    }

    private static FakeExchange answering(int status, String body) {
        return new FakeExchange().then(status, "application/json", body);
    }

    private void revoke(FakeExchange exchange, DescopeConfig.Client client) throws ProviderFailure {
        new Revocation(Given.fixedEndpoints(exchange, clock), client, exchange, Given.JSON)
                .revoke("r3fresh", Deadline.in(Duration.ofSeconds(2), clock));
    }
}
