package com.descope.jakarta.impl.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.UserInfoReply;
import com.descope.jakarta.impl.token.IdTokenExpectation;
import com.descope.jakarta.impl.token.TestConfig;
import com.descope.jakarta.impl.token.TestTokens;
import com.descope.jakarta.impl.token.TokenValidator;
import com.descope.jakarta.impl.token.UserInfoVerifier;
import com.descope.jakarta.impl.token.VerifiedToken;
import com.descope.jakarta.impl.token.VerifiedUserInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a refresh without an ID token leaves of a session's claims. */
class RefreshProofsTest {
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
    private static final Map<String, Object> NOTHING = Map.of();

    private final Clock clock = Clock.systemUTC();
    private final TestTokens tokens = new TestTokens(clock);
    private final TokenValidator validator = tokens.validator(TestConfig.standard());

    @Test
    void whatAccessTokenAndUserinfoLackNowIsGone() throws Exception {
        SignedInSession before = signedIn(NOTHING, Map.of("permissions", List.of("read")), Map.of("roles", "admin"));
        Claims claims = refreshed(before, NOTHING, NOTHING).claims();
        assertEquals(List.of(), claims.texts("/permissions"));
        assertEquals(List.of(), claims.texts("/roles"));
    }

    @Test
    void whatOnlyALaterUserinfoSaidIsGoneWithItToo() throws Exception {
        SignedInSession before = signedIn(NOTHING, NOTHING, NOTHING);
        SignedInSession admin = refreshed(before, NOTHING, Map.of("roles", List.of("admin")));
        assertEquals(List.of("admin"), admin.claims().texts("/roles"));
        assertEquals(List.of(), refreshed(admin, NOTHING, NOTHING).claims().texts("/roles"));
    }

    @Test
    void whatOnlyTheIdTokenSaysStays() throws Exception {
        SignedInSession before = signedIn(Map.of("locale", "de"), NOTHING, Map.of("email", "ada@example.org"));
        Claims claims = refreshed(before, NOTHING, NOTHING).claims();
        assertEquals(Optional.of("de"), claims.text("locale"));
        assertEquals(Optional.of(TestTokens.SUBJECT), claims.text("sub"));
        assertEquals(Optional.of("id_token"), claims.text("token_type"));
    }

    @Test
    void userinfoTakesNoProofOfTheLoginAway() throws Exception {
        Map<String, Object> strong = Map.of("amr", List.of("mfa"), "acr", "strong", "su", true);
        SignedInSession before = signedIn(strong, NOTHING, Map.of("amr", List.of("pwd"), "acr", "weak", "su", false));
        Claims claims = refreshed(before, NOTHING, NOTHING).claims();
        assertEquals(List.of("mfa"), claims.texts("/amr"));
        assertEquals(Optional.of("strong"), claims.text("acr"));
        assertEquals(Optional.of(true), claims.at("/su"));
    }

    /** As at a sign-in. */
    @Test
    void theAccessTokenGoesBeforeUserinfoAtEveryDepth() throws Exception {
        SignedInSession before = signedIn(NOTHING, NOTHING, NOTHING);
        Claims claims = refreshed(
                        before,
                        Map.of("tenants", Map.of("T1", Map.of("roles", List.of("editor")))),
                        Map.of("tenants", Map.of("T1", Map.of("roles", List.of("owner")), "T2", NOTHING)))
                .claims();
        assertEquals(List.of("editor"), claims.texts("/tenants/T1/roles"));
        assertEquals(Optional.of(NOTHING), claims.at("/tenants/T2"));
    }

    private SignedInSession signedIn(
            Map<String, Object> inIdToken, Map<String, Object> inAccessToken, Map<String, Object> inUserInfo)
            throws Exception {
        VerifiedToken accessToken = accessToken(inAccessToken);
        SignInProofs proofs = new SignInProofs(
                idToken(inIdToken), accessToken.raw(), Optional.of(accessToken), Optional.of(userInfo(inUserInfo)));
        return SignedInSession.begin("s1", clock.instant(), proofs, Optional.of("refresh"), END);
    }

    private SignedInSession refreshed(
            SignedInSession before, Map<String, Object> inAccessToken, Map<String, Object> inUserInfo)
            throws Exception {
        VerifiedToken accessToken = accessToken(inAccessToken);
        RefreshProofs proofs = new RefreshProofs(
                Optional.empty(), accessToken.raw(), Optional.of(accessToken), Optional.of(userInfo(inUserInfo)));
        return before.refreshed(proofs, before.tokens());
    }

    private VerifiedToken idToken(Map<String, Object> more) throws Exception {
        Map<String, Object> claims = tokens.idToken();
        claims.putAll(more);
        IdTokenExpectation expected =
                new IdTokenExpectation(Optional.of(TestTokens.NONCE), Optional.empty(), Optional.empty());
        return validator.idToken(TestTokens.sign(claims), expected, Deadline.ofRequest(clock));
    }

    private VerifiedToken accessToken(Map<String, Object> more) throws Exception {
        Map<String, Object> claims = tokens.accessToken();
        claims.putAll(more);
        return validator.accessToken(TestTokens.sign(claims), Deadline.ofRequest(clock));
    }

    private VerifiedUserInfo userInfo(Map<String, Object> more) throws Exception {
        Map<String, Object> claims = new LinkedHashMap<>(more);
        claims.put("sub", TestTokens.SUBJECT);
        String body = JsonWriter.ofServer().object(claims);
        return new UserInfoVerifier(TestConfig.standard().config(), validator, JsonReader.ofServer(), clock)
                .verify(new UserInfoReply(false, body), TestTokens.SUBJECT, Deadline.ofRequest(clock));
    }
}
