package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureHoldsTest extends TokenRules {

    @Test
    void aSignatureByAnotherKeyIsRefused_RFC7515_5_2() {
        bothRefused(
                TokenMessage.SIGNATURE,
                TestTokens.sign(
                        TestTokens.header("RS256", "SK2"), Json.text(tokens.accessToken()), TestKeys.OTHER_RSA));
    }

    @Test
    void aChangedPayloadIsRefused_RFC7515_5_2() {
        String[] parts = TestTokens.sign(tokens.accessToken()).split("\\.", -1);
        String other = TestTokens.encoded(Json.text(with(tokens.accessToken(), "sub", "U2admin")));
        bothRefused(TokenMessage.SIGNATURE, parts[0] + "." + other + "." + parts[2]);
    }

    @Test
    void aChangedHeaderIsRefused_RFC7515_5_2() {
        String[] parts = TestTokens.sign(tokens.accessToken()).split("\\.", -1);
        String other = TestTokens.encoded("{\"kid\":\"SK2\",\"alg\":\"RS256\",\"typ\":\"at+jwt\"}");
        bothRefused(TokenMessage.SIGNATURE, other + "." + parts[1] + "." + parts[2]);
    }

    /** CVE-2022-21449. */
    @Test
    void anEcSignatureOfZerosIsRefused() {
        config = config.withAlgorithms("ES256");
        server.serves(TestKeys.json(TestKeys.P256));
        String signed = TestTokens.encoded(TestTokens.header("ES256", "EC256")) + "."
                + TestTokens.encoded(Json.text(tokens.accessToken()));
        bothRefused(TokenMessage.SIGNATURE, signed + "." + Base64URL.encode(new byte[64]));
        byte[] half = TestTokens.signature(signed, TestKeys.P256).decode();
        Arrays.fill(half, 32, 64, (byte) 0);
        bothRefused(TokenMessage.SIGNATURE, signed + "." + Base64URL.encode(half));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{\"sub\":\"a\",\"sub\":\"b\"}",
                "{\"sub\":\"a\"} {}",
                "{\"sub\":\"a\"",
                "{'sub':'a'}"
            })
    void theClaimsAreOneObjectWithEachMemberOnce_RFC7519_4(String payload) {
        String text = payload.isEmpty() ? " " : payload;
        bothRefused(TokenMessage.CLAIMS_MALFORMED, TestTokens.sign(TestTokens.header("RS256", "SK2"), text));
    }

    @Test
    void theClaimsAreUtf8_RFC7519_7_2() {
        byte[] latin1 = "{\"sub\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        String signed = TestTokens.encoded(TestTokens.header("RS256", "SK2")) + "." + Base64URL.encode(latin1);
        bothRefused(TokenMessage.CLAIMS_MALFORMED, signed + "." + TestTokens.signature(signed, TestKeys.RSA));
    }

    @Test
    void theClaimsAreNotReadBeforeTheSignatureHolds() {
        String[] parts =
                TestTokens.sign(TestTokens.header("RS256", "SK2"), "no json").split("\\.", -1);
        bothRefused(TokenMessage.CLAIMS_MALFORMED, String.join(".", parts));
        String[] others = TestTokens.sign(tokens.accessToken()).split("\\.", -1);
        bothRefused(TokenMessage.SIGNATURE, parts[0] + "." + parts[1] + "." + others[2]);
    }
}
