package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerPartyTest extends TokenRules {

    @Test
    void aTokenWithAConsentIdIsAThirdPartys() {
        bearerRefused(TokenMessage.CONSENT, with(tokens.accessToken(), "dci", "C2consent"));
        bearerRefused(TokenMessage.CONSENT, with(tokens.sessionToken(), "dci", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"azp", "client_id"})
    void aTokenOfAnotherClientIsRefusedThoughItsAudienceIsOurs(String name) {
        bearerRefused(TokenMessage.AUTHORIZED_PARTY, with(tokens.accessToken(), name, "TPAother"));
        bearerRefused(TokenMessage.AUTHORIZED_PARTY, with(tokens.sessionToken(), name, "TPAother"));
        bearerRefused(TokenMessage.CLAIM_TYPE, with(tokens.accessToken(), name, List.of(TestConfig.PROJECT)));
    }

    @Test
    void bothNamesAreLookedAt_RFC9068_2_2() {
        bearerRefused(TokenMessage.AUTHORIZED_PARTY, with(tokens.accessToken(), "client_id", "TPAother"));
    }

    @Test
    void aConfiguredPartyPasses() throws Exception {
        config = config.withBearer(Set.of(TestConfig.PROJECT, "TPAours"), false);
        bearerPasses(with(tokens.accessToken(), "azp", "TPAours"));
    }
}
