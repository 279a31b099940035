package com.descope.jakarta.impl.token;

import static com.descope.jakarta.impl.log.TokenMessage.ALGORITHM;
import static com.descope.jakarta.impl.log.TokenMessage.AUDIENCE;
import static com.descope.jakarta.impl.log.TokenMessage.AUTHORIZED_PARTY;
import static com.descope.jakarta.impl.log.TokenMessage.CLAIM_TYPE;
import static com.descope.jakarta.impl.log.TokenMessage.CONSENT;
import static com.descope.jakarta.impl.log.TokenMessage.CRITICAL;
import static com.descope.jakarta.impl.log.TokenMessage.EXPIRED;
import static com.descope.jakarta.impl.log.TokenMessage.ISSUED_LATER;
import static com.descope.jakarta.impl.log.TokenMessage.ISSUER;
import static com.descope.jakarta.impl.log.TokenMessage.KEY_UNKNOWN;
import static com.descope.jakarta.impl.log.TokenMessage.NOT_A_BEARER;
import static com.descope.jakarta.impl.log.TokenMessage.NOT_COMPACT;
import static com.descope.jakarta.impl.log.TokenMessage.NOT_YET;
import static com.descope.jakarta.impl.log.TokenMessage.SENDER_CONSTRAINED;
import static com.descope.jakarta.impl.log.TokenMessage.SIGNATURE;
import static com.descope.jakarta.impl.log.TokenMessage.SUBJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.token.TokenRecipe;
import com.descope.jakarta.emulator.token.Tokens;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.log.TokenMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RFC 8725, section 3.12: tokens that share keys are told apart. All of these are signed by the project's key or look so, and
 * most of them are good for something else.
 */
class BearerRefusalsTest {

    private static final EmulatedDescope WORLD = new EmulatedDescope(Map.of());
    private static final EmulatedDescope ADMITTING = new EmulatedDescope(Map.of("descope.bearer.access-keys", "true"));
    private static final EmulatedUser ALICE = WORLD.alice;
    private static final EmulatedUser MACHINE = EmulatedUser.machine("robot").roles("admin");
    private static final String US = WORLD.descope.projectId();
    private static final String ISSUED_BY = WORLD.descope.issuer();
    private static final List<String> LIST = new ArrayList<>();

    @AfterAll
    static void end() {
        System.out.println(String.join(System.lineSeparator(), LIST));
        WORLD.close();
        ADMITTING.close();
    }

    private static Arguments of(TokenMessage why, String kind, TokenRecipe token) {
        return arguments(kind, token.sign(), why);
    }

    private static Tokens tokens() {
        return WORLD.descope.tokens();
    }

    private static TokenRecipe access() {
        return tokens().accessToken(ALICE);
    }

    private static TokenRecipe session() {
        return tokens().newerSessionToken(ALICE);
    }

    private static TokenRecipe refresh() {
        return tokens().sessionRefreshToken(ALICE);
    }

    private static TokenRecipe inbound() {
        return tokens().inboundAppToken(ALICE);
    }

    static Stream<Arguments> otherKinds() {
        return Stream.of(
                of(NOT_A_BEARER, "ID token", tokens().idToken(ALICE)),
                of(
                        NOT_A_BEARER,
                        "ID token, no token_type",
                        tokens().idToken(ALICE).without("token_type")),
                of(NOT_A_BEARER, "OIDC refresh token", tokens().refreshToken(ALICE)),
                of(NOT_A_BEARER, "session refresh token", refresh()),
                of(NOT_A_BEARER, "session refresh token, drn DS", refresh().claim("drn", "DS")),
                of(NOT_A_BEARER, "session refresh token, no dv", refresh().without("dv")),
                of(NOT_A_BEARER, "access key's session", tokens().accessKeySession(MACHINE)),
                of(NOT_A_BEARER, "access token, no aud", access().without("aud")),
                of(NOT_A_BEARER, "session token, OIDC issuer", session().issuer(ISSUED_BY)),
                of(NOT_A_BEARER, "logout token", tokens().logoutToken(ALICE)),
                of(SUBJECT, "logout token of a session", tokens().logoutTokenOfSession("sid")),
                of(SUBJECT, "nobody's token", access().without("sub")),
                of(SENDER_CONSTRAINED, "sender-constrained access token", access().senderConstrained()),
                of(
                        SENDER_CONSTRAINED,
                        "sender-constrained session token",
                        session().senderConstrained()));
    }

    static Stream<Arguments> otherParties() {
        String slash = ISSUED_BY + "/";
        String agent = WORLD.descope.baseUrl() + "/v1/apps/agentic/" + US + "/M1";
        return Stream.of(
                of(CONSENT, "inbound app's token", inbound()),
                of(
                        CONSENT,
                        "the same, our issuer, our audience",
                        inbound().issuer(ISSUED_BY).audience(US)),
                of(
                        AUTHORIZED_PARTY,
                        "the same, no consent",
                        inbound().issuer(ISSUED_BY).without("dci")),
                of(AUTHORIZED_PARTY, "another's client_id", access().claim("client_id", "TPAother")),
                of(AUTHORIZED_PARTY, "another's azp", session().claim("azp", "TPAother")),
                of(ISSUER, "another project's token", tokens().otherProjectsToken(ALICE, "P2other")),
                of(ISSUER, "another project's session token", session().issuer("P2other")),
                of(ISSUER, "an agent's issuer", access().issuer(agent)),
                of(ISSUER, "a slash behind the issuer", access().issuer(slash)),
                of(ISSUER, "no issuer", access().without("iss")),
                of(AUDIENCE, "another audience", access().audience("https://api.example.org")),
                of(AUDIENCE, "session token, another audience", session().audience("P2other")));
    }

    static Stream<Arguments> otherTimes() {
        Instant now = WORLD.clock.instant();
        TokenRecipe old = access().issuedAt(now.minusSeconds(900));
        return Stream.of(
                of(EXPIRED, "expired", old.expiresAt(now.minusSeconds(300))),
                of(EXPIRED, "expired, just beyond the skew", old.expiresAt(now.minusSeconds(60))),
                of(CLAIM_TYPE, "no end", old.without("exp")),
                of(CLAIM_TYPE, "end as text", old.claim("exp", "4102444800")),
                of(
                        NOT_YET,
                        "not yet valid",
                        old.claim("nbf", now.plusSeconds(300).getEpochSecond())),
                of(ISSUED_LATER, "of the future", old.issuedAt(now.plusSeconds(300))),
                of(CLAIM_TYPE, "no iat", old.without("iat")));
    }

    static Stream<Arguments> faults() {
        TokenFault stranger = TokenFault.withoutKeyId().and(TokenFault.foreignKey());
        return Stream.of(
                of(NOT_COMPACT, "unsigned", access().with(TokenFault.algorithmNone())),
                of(ALGORITHM, "alg none, signed", access().header("alg", "none")),
                of(ALGORITHM, "alg in lower case", access().header("alg", "rs256")),
                of(ALGORITHM, "HS256 by the public key", access().with(TokenFault.hmacOfPublicKey())),
                of(ALGORITHM, "HS256 by the client secret", access().with(TokenFault.hmacOfClientSecret())),
                of(SIGNATURE, "another's key under our kid", access().with(TokenFault.foreignKey())),
                of(KEY_UNKNOWN, "another's key under its own kid", access().with(TokenFault.unknownKey())),
                of(SIGNATURE, "another's key, no kid", access().with(stranger)),
                of(SIGNATURE, "signature one bit off", access().with(TokenFault.tamperedSignature())),
                of(CRITICAL, "critical extension", access().with(TokenFault.critical())),
                of(CRITICAL, "unencoded payload", access().header("b64", false)));
    }

    /** What {@code descope.bearer.access-keys} opens is the access keys' sessions, and nothing beside them. */
    static Stream<Arguments> evenWhereAccessKeysAreAdmitted() {
        Tokens tokens = ADMITTING.descope.tokens();
        return Stream.of(
                of(NOT_A_BEARER, "ID token", tokens.idToken(ALICE)),
                of(NOT_A_BEARER, "OIDC refresh token", tokens.refreshToken(ALICE)),
                of(NOT_A_BEARER, "session refresh token", tokens.sessionRefreshToken(ALICE)),
                of(
                        NOT_A_BEARER,
                        "the same, no drn",
                        tokens.sessionRefreshToken(ALICE).without("drn")),
                of(NOT_A_BEARER, "logout token", tokens.logoutToken(ALICE)),
                of(CONSENT, "inbound app's token", tokens.inboundAppToken(ALICE)),
                of(
                        SENDER_CONSTRAINED,
                        "sender-constrained",
                        tokens.accessKeySession(MACHINE).senderConstrained()),
                of(
                        AUDIENCE,
                        "another audience",
                        tokens.accessKeySession(MACHINE).audience("P2other")));
    }

    private static void refuses(EmulatedDescope world, String kind, String jwt, TokenMessage why) {
        TokenRefused refused = assertThrows(TokenRefused.class, () -> world.bearer(jwt));
        LIST.add(kind + " -> " + refused.what() + " " + Arrays.toString(refused.values()));
        assertEquals(why, refused.what(), refused.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"otherKinds", "otherParties", "otherTimes", "faults"})
    void isNoBearer(String kind, String jwt, TokenMessage why) {
        refuses(WORLD, kind, jwt, why);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evenWhereAccessKeysAreAdmitted")
    void isNoBearerEvenWhereAccessKeysAreAdmitted(String kind, String jwt, TokenMessage why) {
        refuses(ADMITTING, kind + ", access keys admitted", jwt, why);
    }

    static Stream<Arguments> bearers() {
        return Stream.of(
                arguments("OIDC access token", access().sign()),
                arguments(
                        "the same, no kid",
                        access().with(TokenFault.withoutKeyId()).sign()),
                arguments(
                        "session token, older form",
                        tokens().sessionToken(ALICE).sign()),
                arguments("session token, newer form", session().sign()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bearers")
    void isABearer(String kind, String jwt) throws Exception {
        assertEquals(ALICE.subject(), WORLD.bearer(jwt).subject(), kind);
    }

    @Test
    void anAccessKeysSessionIsABearerWhereAdmitted() throws Exception {
        String jwt = ADMITTING.descope.tokens().accessKeySession(MACHINE).sign();
        assertEquals(MACHINE.subject(), ADMITTING.bearer(jwt).subject());
    }
}
