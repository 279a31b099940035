package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyKnownTest extends TokenRules {
    private static final String NO_KEY_ID = "{\"alg\":\"RS256\"}";

    @Test
    void aKeyIdOutsideOfTheSetIsRefused_RFC7515_4_1_4() {
        String jwt = TestTokens.sign(TestTokens.header("RS256", "SK9"), Json.text(tokens.accessToken()));
        bothRefused(TokenMessage.KEY_UNKNOWN, jwt);
    }

    /** Signed with the sender's own key, which the header brings along in three ways. */
    @Test
    void aKeyInTheHeaderIsNeverUsed_RFC7515_10_3() {
        String own = TestKeys.json(TestKeys.OTHER_RSA);
        String rest = ",\"jwk\":" + own + ",\"jku\":\"https://evil.test/keys\",\"x5u\":\"https://evil.test/cert\"}";
        String payload = Json.text(tokens.accessToken());
        bothRefused(
                TokenMessage.KEY_UNKNOWN,
                TestTokens.sign("{\"alg\":\"RS256\",\"kid\":\"SK3\"" + rest, payload, TestKeys.OTHER_RSA));
        bothRefused(
                TokenMessage.SIGNATURE,
                TestTokens.sign("{\"alg\":\"RS256\",\"kid\":\"SK2\"" + rest, payload, TestKeys.OTHER_RSA));
    }

    @Test
    void withoutAKeyIdTheOnlyFittingKeyServes() throws Exception {
        server.serves(TestTokens.jwk(), TestKeys.json(TestKeys.P256));
        String jwt = TestTokens.sign(NO_KEY_ID, Json.text(tokens.accessToken()));
        assertEquals(TestTokens.SUBJECT, bearer(jwt).subject());
    }

    @Test
    void withoutAKeyIdTwoFittingKeysAreNotTriedInTurn() {
        server.serves(TestTokens.jwk(), TestKeys.json(TestKeys.OTHER_RSA));
        bothRefused(TokenMessage.KEY_UNFIT, TestTokens.sign(NO_KEY_ID, Json.text(tokens.accessToken())));
    }

    @Test
    void withoutAKeyIdARotatedKeyIsFoundAtOnce() throws Exception {
        TokenValidator validator = tokens.validator(config, server);
        String payload = Json.text(tokens.accessToken());
        validator.accessToken(TestTokens.sign(NO_KEY_ID, payload), deadline());
        server.serves(TestKeys.json(TestKeys.OTHER_RSA));
        validator.accessToken(TestTokens.sign(NO_KEY_ID, payload, TestKeys.OTHER_RSA), deadline());
        assertEquals(2, server.fetches());
    }

    @Test
    void forgeriesWithoutAKeyIdCostTwoFetchesInACoolDown() throws Exception {
        TokenValidator validator = tokens.validator(config, server);
        String payload = Json.text(tokens.accessToken());
        validator.accessToken(TestTokens.sign(NO_KEY_ID, payload), deadline());
        String forged = TestTokens.sign(NO_KEY_ID, payload, TestKeys.OTHER_RSA);
        for (int second = 0; second < 30; second++) {
            for (int token = 0; token < 10; token++) {
                refused(TokenMessage.SIGNATURE, () -> validator.accessToken(forged, deadline()));
            }
            clock.pass(Duration.ofSeconds(1));
        }
        assertEquals(3, server.fetches());
    }

    @Test
    void withoutAKeyIdAForgeryIsNotBadWhileDescopeIsDown() throws Exception {
        TokenValidator validator = tokens.validator(config, server);
        String payload = Json.text(tokens.accessToken());
        String valid = TestTokens.sign(NO_KEY_ID, payload);
        validator.accessToken(valid, deadline());
        server.goesDown();
        String unknown = TestTokens.sign(NO_KEY_ID, payload, TestKeys.OTHER_RSA);
        assertThrows(ProviderUnreachable.class, () -> validator.accessToken(unknown, deadline()));
        assertEquals(valid, validator.accessToken(valid, deadline()).raw());
    }
}
