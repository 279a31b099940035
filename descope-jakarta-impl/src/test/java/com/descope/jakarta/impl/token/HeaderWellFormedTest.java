package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderWellFormedTest extends TokenRules {

    private String signed(String header) {
        return TestTokens.sign(header, Json.text(tokens.accessToken()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"RS256\"",
                "{}",
                "{\"kid\":\"SK2\"}",
                "{\"alg\":256,\"kid\":\"SK2\"}",
                "{\"alg\":null,\"kid\":\"SK2\"}",
                "{\"alg\":\"RS256\",\"kid\":2}",
                "{\"alg\":\"RS256\",\"kid\":[\"SK2\"]}",
                "{\"alg\":\"RS256\",\"kid\":\" \"}",
                "{\"alg\":\"RS256\",\"kid\":\"SK2\",\"typ\":[\"JWT\"]}",
                "{\"alg\":\"RS256\",\"kid\":\"SK2\"}x",
                "{\"alg\":\"RS256\",\"kid\":\"SK2\"",
                "{\"alg\":\"RS256\",\"kid\":\"SK2\"}{}",
                "{\"alg\":\"RS256\",\"kid\":\"SK2\",\"x\":1e99999999999}"
            })
    void theHeaderIsAnObjectWithTheRightTypes_RFC7515_4(String header) {
        bothRefused(TokenMessage.HEADER_MALFORMED, signed(header));
    }

    @Test
    void aMemberStandsOnce_RFC7515_4() {
        bothRefused(TokenMessage.HEADER_MALFORMED, signed("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"SK2\"}"));
    }

    @Test
    void theHeaderIsBounded() {
        String header = "{\"alg\":\"RS256\",\"kid\":\"SK2\",\"x\":\"" + "x".repeat(2_000) + "\"}";
        bothRefused(TokenMessage.HEADER_MALFORMED, signed(header));
    }

    @Test
    void theKeyIdIsBounded() {
        bothRefused(TokenMessage.HEADER_MALFORMED, signed(TestTokens.header("RS256", "x".repeat(201))));
    }

    @Test
    void theHeaderIsUnpaddedBase64url_RFC7515_2() {
        String jwt = signed("{\"alg\":\"RS256\",\"kid\":\"SK2\"}");
        bothRefused(TokenMessage.HEADER_MALFORMED, jwt.replaceFirst("\\.", "=."));
        bothRefused(TokenMessage.HEADER_MALFORMED, "+" + jwt);
    }

    @Test
    void theHeaderIsUtf8_RFC7515_2() {
        String header = "{\"alg\":\"RS256\",\"kid\":\"SK2\",\"x\":\"\u00ff\"}";
        byte[] latin1 = header.getBytes(StandardCharsets.ISO_8859_1);
        String signed = Base64URL.encode(latin1) + "." + TestTokens.encoded(Json.text(tokens.accessToken()));
        bothRefused(TokenMessage.HEADER_MALFORMED, signed + "." + TestTokens.signature(signed, TestKeys.RSA));
    }
}
