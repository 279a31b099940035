package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import org.junit.jupiter.api.Test;

class KeyFitsTest extends TokenRules {

    private String signed(String algorithm, String keyId, JWK key) {
        String text = TestTokens.encoded(TestTokens.header(algorithm, keyId)) + "."
                + TestTokens.encoded(Json.text(tokens.accessToken()));
        return text + "." + TestTokens.signature(text, key, JWSAlgorithm.parse(algorithm));
    }

    @Test
    void anEcKeyVerifiesItsCurvesAlgorithm_RFC7518_3_4() throws Exception {
        config = config.withAlgorithms("ES256");
        server.serves(TestKeys.json(TestKeys.P256));
        bearer(signed("ES256", "EC256", TestKeys.P256));
    }

    @Test
    void anRsaKeyVerifiesEachAllowedRsaAlgorithm_RFC7518_3_5() throws Exception {
        config = config.withAlgorithms("RS512", "PS256");
        bearer(signed("PS256", "SK2", TestKeys.RSA));
        bearer(signed("RS512", "SK2", TestKeys.RSA));
    }

    @Test
    void anAllowedAlgorithmOfAnotherKeyTypeIsRefused_RFC8725_3_1() {
        config = config.withAlgorithms("RS256", "ES256", "ES384");
        server.serves(TestTokens.jwk(), TestKeys.json(TestKeys.P256));
        String payload = Json.text(tokens.accessToken());
        bothRefused(TokenMessage.KEY_UNFIT, TestTokens.sign(TestTokens.header("ES256", "SK2"), payload));
        bothRefused(TokenMessage.KEY_UNFIT, TestTokens.sign(TestTokens.header("RS256", "EC256"), payload));
        bothRefused(TokenMessage.KEY_UNFIT, TestTokens.sign(TestTokens.header("ES384", "EC256"), payload));
    }

    @Test
    void aKeyWithAnAlgorithmOfItsOwnVerifiesNoOther_RFC7517_4_4() {
        config = config.withAlgorithms("RS256", "RS512");
        server.serves(TestKeys.json(TestKeys.RSA, key -> key.put("alg", "RS256")));
        bothRefused(TokenMessage.KEY_UNFIT, signed("RS512", "SK2", TestKeys.RSA));
    }

    @Test
    void twoFittingKeysUnderOneKeyIdAreNotTriedInTurn_RFC7517_4_5() {
        server.serves(TestTokens.jwk(), TestKeys.json(TestKeys.OTHER_RSA, "SK2"));
        bothRefused(TokenMessage.KEY_UNFIT, TestTokens.sign(tokens.accessToken()));
    }

    @Test
    void keysOfTwoTypesUnderOneKeyIdAreToldApart_RFC7517_4_5() throws Exception {
        server.serves(TestKeys.json(TestKeys.P256, "SK2"), TestTokens.jwk());
        bearerPasses(tokens.accessToken());
    }
}
