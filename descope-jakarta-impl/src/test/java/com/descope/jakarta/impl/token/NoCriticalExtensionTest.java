package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoCriticalExtensionTest extends TokenRules {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"crit\":[\"exp\"],\"exp\":1",
                "\"crit\":[\"b64\"],\"b64\":true",
                "\"crit\":[\"b64\"],\"b64\":false",
                "\"crit\":[]",
                "\"crit\":\"exp\"",
                "\"crit\":false"
            })
    void noExtensionIsUnderstood_RFC7515_4_1_11(String members) {
        String header = "{\"alg\":\"RS256\",\"kid\":\"SK2\"," + members + "}";
        bothRefused(TokenMessage.CRITICAL, TestTokens.sign(header, Json.text(tokens.accessToken())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"b64\":false", "\"b64\":true"})
    void anUnencodedPayloadIsNotRead_RFC7797_3(String member) {
        String header = "{\"alg\":\"RS256\",\"kid\":\"SK2\"," + member + "}";
        bothRefused(TokenMessage.CRITICAL, TestTokens.sign(header, Json.text(tokens.accessToken())));
    }
}
