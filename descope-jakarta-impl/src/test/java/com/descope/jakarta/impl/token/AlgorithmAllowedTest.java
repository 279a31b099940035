package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.log.TokenMessage;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlgorithmAllowedTest extends TokenRules {

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "rs256", "RS512", "PS256", "ES256", "HS256", "RS256 ", "RS256\\u0000", ""})
    void onlyConfiguredAlgorithmsPass_RFC8725_3_1(String algorithm) {
        bothRefused(
                TokenMessage.ALGORITHM,
                TestTokens.sign(TestTokens.header(algorithm, "SK2"), Json.text(tokens.idToken())));
    }

    /** The public key's text as an HMAC secret: the classic confusion. */
    @Test
    void aPublicKeyIsNoHmacSecret_RFC8725_2_1() throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("SK2").build();
        JWSObject token = new JWSObject(header, new Payload(Json.text(tokens.idToken())));
        token.sign(new MACSigner(TestTokens.jwk().getBytes(StandardCharsets.UTF_8)));
        bothRefused(TokenMessage.ALGORITHM, token.serialize());
        config = config.withAlgorithms("RS256", "HS256");
        bothRefused(TokenMessage.KEY_UNFIT, token.serialize());
    }

    @Test
    void theMessageSaysWhatWasFoundAndWhatIsAllowed() {
        String jwt = TestTokens.sign(TestTokens.header("ES256", "SK2"), "{}");
        TokenRefused refused = refused(TokenMessage.ALGORITHM, () -> bearer(jwt));
        assertEquals(
                "DESCOPE-3004: The token is signed with ES256; only [RS256] may be."
                        + " If Descope signs with another algorithm, set descope.token.algorithms.",
                refused.getMessage());
    }
}
