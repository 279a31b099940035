package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.log.ProviderMessage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAnswerTest {
    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");

    @Test
    void allTokensAreRead_rfc6749_5_1() throws Exception {
        TokenResponse response = read("{\"access_token\":\"a.t\",\"token_type\":\"Bearer\",\"id_token\":\"i.d\","
                + "\"refresh_token\":\"r.t\",\"expires_in\":600,\"scope\":\"openid\",\"unknown\":[{}]}");
        assertEquals(
                new TokenResponse(
                        "a.t",
                        Optional.of("i.d"),
                        Optional.of("r.t"),
                        Optional.of(Duration.ofMinutes(10)),
                        clock.instant()),
                response);
    }

    @Test
    void anAnswerShowsNoToken() throws Exception {
        String shown = read("{\"access_token\":\"s3cretA\",\"id_token\":\"s3cretI\",\"refresh_token\":\"s3cretR\"}")
                .toString();
        assertFalse(shown.contains("s3cret"), shown);
    }

    @Test
    void idAndRefreshTokenMayBeMissingOrBlank() throws Exception {
        TokenResponse response = read("{\"access_token\":\"at\",\"id_token\":\"\",\"refresh_token\":null,"
                + "\"token_type\":\"\",\"error\":\"\"}");
        assertEquals(Optional.empty(), response.idToken());
        assertEquals(Optional.empty(), response.refreshToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
    void theTypeBearerIsCaseInsensitive_rfc6749_5_1(String type) throws Exception {
        assertEquals(
                "at",
                read("{\"access_token\":\"at\",\"token_type\":\"" + type + "\"}")
                        .accessToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"DPoP\"", "\"mac\"", "\"Bearer \"", "1", "[\"Bearer\"]"})
    void anotherTypeIsNotUsed_rfc6749_7_1(String type) {
        assertEquals(ProviderMessage.TOKEN_TYPE, wrong("{\"access_token\":\"at\",\"token_type\":" + type + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":\" \"}",
                "{\"access_token\":1}",
                "{\"access_token\":[\"at\"]}",
                "{\"access_token\":\"a\\r\\nSet-Cookie: x\"}",
                "{\"access_token\":\"tökén\"}",
                "{\"access_token\":\"at\",\"id_token\":{}}",
                "{\"access_token\":\"at\",\"refresh_token\":false}",
            })
    void aTokenThatIsNotVisibleTextIsAWrongAnswer_rfc6749_appendixA(String body) {
        assertEquals(ProviderMessage.MEMBER_WRONG, wrong(body));
    }

    @Test
    void aTokenMayHave16384CharactersAndNoMore() throws Exception {
        read("{\"access_token\":\"" + "a".repeat(16_384) + "\"}");
        assertEquals(ProviderMessage.MEMBER_WRONG, wrong("{\"access_token\":\"" + "a".repeat(16_385) + "\"}"));
    }

    @ParameterizedTest
    @CsvSource({"3600,3600", "'\"3600\"',3600", "3599.9,3599"})
    void theLifeIsANumberOrANumberInAString(String value, long seconds) throws Exception {
        assertEquals(
                Optional.of(Duration.ofSeconds(seconds)),
                read("{\"access_token\":\"at\",\"expires_in\":" + value + "}").expiresIn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "\"soon\"",
                "\"\"",
                "\"-5\"",
                "{}",
                "true",
                "9223372036854775807",
                "1e30",
                "\"99999999999\"",
                "400000000"
            })
    void anUnusualLifeIsIgnored(String value) throws Exception {
        assertEquals(
                Optional.empty(),
                read("{\"access_token\":\"at\",\"expires_in\":" + value + "}").expiresIn());
    }

    @ParameterizedTest
    @CsvSource({
        "text/html,<html>Bad gateway</html>",
        "application/json,not json",
        "application/json,[]",
        "application/json,''",
        "text/html,'{\"access_token\":\"at\"}'"
    })
    void somethingElseThanAJsonObjectIsAWrongAnswer(String contentType, String body) {
        assertEquals(ProviderMessage.NOT_JSON, wrong(new FakeExchange().then(200, contentType, body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "application/token+json"})
    void jsonMayBeOfAnyJsonTypeOrOfNone(String contentType) throws Exception {
        assertEquals(
                "at",
                refresh(new FakeExchange().then(200, contentType, "{\"access_token\":\"at\"}"))
                        .accessToken());
    }

    private TokenResponse read(String body) throws ProviderFailure {
        return refresh(new FakeExchange().json(body));
    }

    private Object wrong(String body) {
        return wrong(new FakeExchange().json(body));
    }

    private Object wrong(FakeExchange exchange) {
        return assertThrows(ProviderAnswerWrong.class, () -> refresh(exchange)).what();
    }

    private TokenResponse refresh(FakeExchange exchange) throws ProviderFailure {
        return Given.tokenEndpoint(Given.publicClient(), exchange, clock).refresh("rt", Deadline.ofRequest(clock));
    }
}
