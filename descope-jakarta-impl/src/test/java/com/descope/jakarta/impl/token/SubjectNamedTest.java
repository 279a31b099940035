package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectNamedTest extends TokenRules {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void aBlankSubjectIsNobody_OIDC_2(String subject) {
        idTokenRefused(TokenMessage.SUBJECT, with(tokens.idToken(), "sub", subject));
        bearerRefused(TokenMessage.SUBJECT, with(tokens.accessToken(), "sub", subject));
    }

    @Test
    void theSubjectIsRequiredAndAString_OIDC_2() {
        idTokenRefused(TokenMessage.SUBJECT, without(tokens.idToken(), "sub"));
        bearerRefused(TokenMessage.SUBJECT, without(tokens.accessToken(), "sub"));
        bearerRefused(TokenMessage.CLAIM_TYPE, with(tokens.accessToken(), "sub", 1L));
    }

    @Test
    void theSubjectIsAtMost255CharactersLong_OIDC_2() throws Exception {
        bearerPasses(with(tokens.accessToken(), "sub", "x".repeat(255)));
        bearerRefused(TokenMessage.SUBJECT, with(tokens.accessToken(), "sub", "x".repeat(256)));
    }
}
