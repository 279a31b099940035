package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.log.TokenMessage;
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
}
