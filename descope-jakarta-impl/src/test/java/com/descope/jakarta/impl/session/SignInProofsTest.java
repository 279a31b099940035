package com.descope.jakarta.impl.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.token.IdTokenExpectation;
import com.descope.jakarta.impl.token.TestConfig;
import com.descope.jakarta.impl.token.TestTokens;
import com.descope.jakarta.impl.token.TokenValidator;
import com.descope.jakarta.impl.token.VerifiedToken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which token a claim is taken from. */
class SignInProofsTest {
    private final Clock clock = Clock.systemUTC();
    private final TestTokens tokens = new TestTokens(clock);
    private final TokenValidator validator = tokens.validator(TestConfig.standard());

    @Test
    void theIdTokenGoesBeforeTheAccessToken() throws Exception {
        SignInProofs proofs = proofs(Map.of("roles", List.of("user")), Map.of("roles", List.of("admin")));
        assertEquals(List.of("user"), proofs.claims().texts("/roles"));
    }

    @Test
    void whatTheIdTokenLacksComesFromTheAccessTokenAtEveryDepth() throws Exception {
        SignInProofs proofs = proofs(
                Map.of("tenants", Map.of("T1", Map.of())),
                Map.of(
                        "permissions", List.of("read"),
                        "tenants", Map.of("T1", Map.of("roles", List.of("editor")), "T2", Map.of())));
        assertEquals(List.of("read"), proofs.claims().texts("/permissions"));
        assertEquals(List.of("editor"), proofs.claims().texts("/tenants/T1/roles"));
        assertEquals(Optional.of(Map.of()), proofs.claims().at("/tenants/T2"));
    }

    @Test
    void withoutAVerifiedAccessTokenTheIdTokenIsAll() throws Exception {
        SignInProofs proofs = new SignInProofs(idToken(Map.of()), "opaque", Optional.empty(), Optional.empty());
        assertEquals(List.of(), proofs.claims().texts("/roles"));
        assertEquals("id_token", proofs.claims().text("token_type").orElseThrow());
    }

    private SignInProofs proofs(Map<String, Object> id, Map<String, Object> access) throws Exception {
        Map<String, Object> claims = tokens.accessToken();
        claims.putAll(access);
        VerifiedToken accessToken = validator.accessToken(TestTokens.sign(claims), Deadline.ofRequest(clock));
        return new SignInProofs(idToken(id), accessToken.raw(), Optional.of(accessToken), Optional.empty());
    }

    private VerifiedToken idToken(Map<String, Object> more) throws Exception {
        Map<String, Object> claims = tokens.idToken();
        claims.putAll(more);
        IdTokenExpectation expected =
                new IdTokenExpectation(Optional.of(TestTokens.NONCE), Optional.empty(), Optional.empty());
        return validator.idToken(TestTokens.sign(claims), expected, Deadline.ofRequest(clock));
    }
}
