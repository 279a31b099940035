package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactFormTest extends TokenRules {

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a", "a.b", "a..c", ".b.c", "a.b.", "a.b.c.d", "a.b.c.d.e", "a.b.c."})
    void aJwsHasThreeNonEmptyParts_RFC7515_7_1(String text) {
        bothRefused(TokenMessage.NOT_COMPACT, text);
    }

    @Test
    void anUnsecuredJwtIsNoToken_RFC7519_6() {
        String header = TestTokens.encoded("{\"alg\":\"none\"}");
        bothRefused(TokenMessage.NOT_COMPACT, header + "." + TestTokens.encoded(Json.text(tokens.idToken())) + ".");
    }

    @Test
    void theJsonSerializationIsNotRead_RFC7515_7_2() {
        String[] parts = TestTokens.sign(tokens.accessToken()).split("\\.", -1);
        bothRefused(
                TokenMessage.NOT_COMPACT,
                Json.text(Map.of("protected", parts[0], "payload", parts[1], "signature", parts[2])));
    }
}
