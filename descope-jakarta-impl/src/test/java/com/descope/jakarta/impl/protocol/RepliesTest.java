package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.protocol.ProviderRefused.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTest {
    private final Replies replies = new Replies(Given.JSON);
    private final HttpCall call = HttpCall.get(
            EndpointName.JWKS,
            URI.create("https://api.descope.com/keys?x=1"),
            Deadline.ofRequest(SettableClock.at("2026-03-01T12:00:00Z")));

    @Test
    void aSuccessfulObjectIsGivenBack() throws Exception {
        assertEquals(Map.of("a", 1L), replies.object(call, FakeExchange.reply(200, "application/json", "{\"a\":1}")));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 599})
    void aServerErrorIsAnOutageWhateverItsBody_rfc9110_15_6(int status) {
        ProviderUnreachable html = outage(FakeExchange.reply(status, "text/html", "<html>"));
        ProviderUnreachable json =
                outage(FakeExchange.reply(status, "application/json", "{\"error\":\"invalid_grant\"}"));
        assertEquals(ProviderMessage.UNAVAILABLE, html.what());
        assertEquals(ProviderMessage.UNAVAILABLE, json.what());
    }

    @Test
    void tooManyRequestsIsAnOutageThatSaysWhenToComeBack_rfc6585_4() {
        ProviderUnreachable outage =
                outage(new HttpReply(429, "", Optional.of(Duration.ofSeconds(60)), Optional.empty(), ""));
        assertEquals(ProviderMessage.RATE_LIMITED, outage.what());
        assertEquals(Optional.of(Duration.ofSeconds(60)), outage.retryAfter());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308, 304})
    void aRedirectIsAWrongAnswer(int status) {
        assertEquals(
                ProviderMessage.REDIRECTED,
                wrong(FakeExchange.reply(status, "application/json", "{}")).what());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void aRefusalInHtmlIsAWrongAnswerBecauseDescopeDidNotGiveIt(int status) {
        assertEquals(
                ProviderMessage.NOT_JSON,
                wrong(FakeExchange.reply(status, "text/html", "<html>Forbidden</html>"))
                        .what());
    }

    @Test
    void aRefusedQuestionBlamesNeitherTokenNorClient() {
        ProviderRefused refused = assertThrows(
                ProviderRefused.class,
                () -> replies.object(call, FakeExchange.reply(401, "application/json", "{\"errorCode\":\"E061005\"}")));
        assertEquals(Reason.OTHER, refused.reason());
    }

    @Test
    void messagesNameTheCallWithoutItsQuery() {
        String line = String.valueOf(wrong(FakeExchange.reply(200, "text/html", "<html>s3cret</html>"))
                .getMessage());
        assertEquals(
                "DESCOPE-4008: GET https://api.descope.com/keys was answered with status 200 and something of type"
                        + " 'text/html' that is not a JSON object. Check descope.base-url, and whether a proxy or"
                        + " firewall answers in Descope's place.",
                line);
    }

    private ProviderUnreachable outage(HttpReply reply) {
        return assertThrows(ProviderUnreachable.class, () -> replies.object(call, reply));
    }

    private ProviderAnswerWrong wrong(HttpReply reply) {
        return assertThrows(ProviderAnswerWrong.class, () -> replies.object(call, reply));
    }
}
