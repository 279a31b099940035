package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorizedPartyTest extends TokenRules {

    @Test
    void anotherAuthorizedPartyIsRefusedEvenWithOneAudience_OIDC_3_1_3_7_5() {
        idTokenRefused(TokenMessage.AUTHORIZED_PARTY, with(tokens.idToken(), "azp", "P2other"));
    }

    @Test
    void severalAudiencesNeedAnAuthorizedParty_OIDC_3_1_3_7_4() {
        List<String> two = List.of(TestConfig.PROJECT, "P2other");
        idTokenRefused(TokenMessage.AUTHORIZED_PARTY, without(with(tokens.idToken(), "aud", two), "azp"));
    }

    @Test
    void oneAudienceNeedsNone() throws Exception {
        idTokenPasses(without(tokens.idToken(), "azp"));
    }

    @Test
    void theAuthorizedPartyIsAString() {
        idTokenRefused(TokenMessage.CLAIM_TYPE, with(tokens.idToken(), "azp", List.of(TestConfig.PROJECT)));
    }
}
