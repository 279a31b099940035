package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericDateTest extends TokenRules {

    @ParameterizedTest
    @ValueSource(strings = {"exp", "iat", "nbf"})
    void aNumericDateIsANumber_RFC7519_2(String name) {
        for (Object value : List.of(Long.toString(now), true, List.of(now), "2026-11-24T10:10:00Z")) {
            idTokenRefused(TokenMessage.CLAIM_TYPE, with(tokens.idToken(), name, value));
            bearerRefused(TokenMessage.CLAIM_TYPE, with(tokens.accessToken(), name, value));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"253402300800", "-1", "1e300", "99999999999999999999", "-0.5", "253402300799.5"})
    void yearsBeyond9999AndBefore1970AreNotRead(String number) {
        bearerRefused(TokenMessage.CLAIM_TYPE, with(tokens.accessToken(), "exp", new BigDecimal(number)));
    }

    @Test
    void theEndOfTheYear9999AndFractionsAreRead_RFC7519_2() throws Exception {
        bearerPasses(with(tokens.accessToken(), "exp", 253_402_300_799L));
        bearerPasses(with(tokens.accessToken(), "exp", new BigDecimal(now + ".5")));
    }
}
