package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.ClientAuthentication;
import com.descope.jakarta.impl.protocol.ProviderRefused.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "400,error,invalid_grant",
        "400,errorCode,E061005",
        "401,errorCode,E061005",
        "401,errorCode,E062504",
        "404,errorCode,E063302",
        "401,errorCode,E064001",
        "400,error,E064001",
    })
    void theseCodesMeanADeadToken(int status, String member, String code) {
        String body = "{\"" + member + "\":\"" + code + "\"}";
        assertEquals(Reason.DEAD_GRANT, ofRefresh(status, body).reason());
        assertEquals(Reason.DEAD_GRANT, ofCode(status, body).reason());
        assertEquals(code, ofRefresh(status, body).error());
    }

    @ParameterizedTest
    @CsvSource({
        "400,error,invalid_client",
        "401,error,invalid_client",
        "400,error,unauthorized_client",
        "401,errorCode,E999999",
        "401,error,something_else",
    })
    void theseCodesAndAny401MeanTheClient(int status, String member, String code) {
        String body = "{\"" + member + "\":\"" + code + "\"}";
        assertEquals(Reason.CLIENT, ofRefresh(status, body).reason());
        assertEquals(Reason.CLIENT, ofCode(status, body).reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"errorCode\":\"E999999\"}", "{\"error\":\"invalid_request\"}", "{\"message\":\"x\"}", "{}"})
    void another400ThatParsesMeansADeadTokenToARefreshOnly(String body) {
        assertEquals(Reason.DEAD_GRANT, ofRefresh(400, body).reason());
        assertEquals(Reason.OTHER, ofCode(400, body).reason());
    }

    @Test
    void anotherStatusWithAnUnknownCodeIsNeither() {
        assertEquals(Reason.OTHER, ofRefresh(403, "{\"errorCode\":\"E999999\"}").reason());
        assertEquals(
                Reason.OTHER, ofRefresh(404, "{\"message\":\"no such page\"}").reason());
    }

    @Test
    void whereBothStylesAreMixedADeadTokenCounts() {
        ProviderRefused refused = ofRefresh(401, "{\"error\":\"unauthorized\",\"errorCode\":\"E061005\"}");
        assertEquals(Reason.DEAD_GRANT, refused.reason());
        assertEquals("unauthorized", refused.error());
    }

    @Test
    void anErrorInASuccessfulAnswerIsARefusal() {
        assertEquals(
                Reason.DEAD_GRANT,
                ofCode(200, "{\"error\":\"invalid_grant\",\"access_token\":\"at\"}")
                        .reason());
        assertEquals(
                Reason.CLIENT,
                ofRefresh(200, "{\"errorCode\":\"x\",\"error\":\"invalid_client\"}")
                        .reason());
    }

    @ParameterizedTest
    @CsvSource({"400,errorCode,E130429", "400,error,temporarily_unavailable", "403,error,server_error"})
    void anOutageWithARefusalsStatusIsAnOutage(int status, String member, String code) {
        FakeExchange exchange =
                new FakeExchange().then(status, "application/json", "{\"" + member + "\":\"" + code + "\"}");
        assertThrows(ProviderUnreachable.class, () -> endpoint(exchange).refresh("rt", deadline()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"invalid_grant\",\"error_description\":\"why\"}",
                "{\"error\":\"invalid_grant\",\"description\":\"why\"}",
                "{\"error\":\"invalid_grant\",\"errorDescription\":\"why\"}",
                "{\"error\":\"invalid_grant\",\"errorMessage\":\"why\"}",
                "{\"error\":\"invalid_grant\",\"message\":\"why\"}",
            })
    void theDescriptionIsFoundInAnyStyleAndOnlyInTheMessage(String body) {
        ProviderRefused refused = ofCode(400, body);
        assertTrue(refused.what().line(refused.values()).contains("Descope says 'why'."), refused.getMessage());
        assertEquals("invalid_grant", refused.error());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"error\":\"a\\r\\nb\"}", "{\"error\":\"<b>\\u202e\"}", "{\"error\":{}}", "{\"error\":7}"})
    void aCodeThatIsNoneIsNotPassedOn_rfc6749_5_2(String body) {
        assertEquals("no error code", ofCode(400, body).error());
    }

    @Test
    void anEndlessCodeIsNotPassedOn() {
        assertEquals(
                "no error code",
                ofCode(400, "{\"error\":\"" + "x".repeat(101) + "\"}").error());
    }

    @Test
    void aDescriptionIsCutAndCleaned() {
        String evil = "\\n2026-01-01 ERROR forged\\u001b[31m" + "x".repeat(5_000);
        String line = String.valueOf(ofCode(400, "{\"error\":\"x\",\"error_description\":\"" + evil + "\"}")
                .getMessage());
        assertFalse(line.contains("\n") || line.contains("\u001b"), line);
        assertTrue(line.length() < 800, line);
    }

    @Test
    void aDescriptionThatRepeatsASecretDoesNotShowIt() {
        FakeExchange exchange = new FakeExchange()
                .then(400, "application/json", "{\"error\":\"x\",\"error_description\":\"c0de-1 v3rifier s3cret\"}");
        ProviderRefused refused = assertThrows(ProviderRefused.class, () -> Given.tokenEndpoint(
                        Given.client("id", "s3cret", ClientAuthentication.CLIENT_SECRET_POST), exchange, clock)
                .exchange("c0de-1", "https://app/cb", Optional.of("v3rifier"), deadline()));
        assertTrue(
                refused.what().line(refused.values()).contains("says '(code) (code_verifier) (client_secret)'."),
                refused.getMessage());
        for (String secret : new String[] {"c0de-1", "v3rifier", "s3cret"}) {
            assertFalse(refused.toString().contains(secret), secret);
        }
    }

    private ProviderRefused ofRefresh(int status, String body) {
        FakeExchange exchange = new FakeExchange().then(status, "application/json", body);
        return assertThrows(ProviderRefused.class, () -> endpoint(exchange).refresh("rt", deadline()));
    }

    private ProviderRefused ofCode(int status, String body) {
        FakeExchange exchange = new FakeExchange().then(status, "application/json", body);
        return assertThrows(ProviderRefused.class, () -> endpoint(exchange)
                .exchange("code", "https://app/cb", Optional.empty(), deadline()));
    }

    private TokenEndpoint endpoint(FakeExchange exchange) {
        return Given.tokenEndpoint(Given.publicClient(), exchange, clock);
    }

    private Deadline deadline() {
        return Deadline.ofRequest(clock);
    }
}
