package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is remembered of bearers, and for how long. */
class BearerTokensTest extends TokenRules {
    private static final int SIZE = 3;

    private final BearerTokens bearers = remembering(SIZE);

    private BearerTokens remembering(int size) {
        DescopeConfig all = config.config();
        KeySource keys = TestTokens.keySource(server, all, clock);
        return new BearerTokens(new TokenValidator(all, keys, Json.READER, clock), keys, size, clock);
    }

    private VerifiedToken verified(String jwt) throws Exception {
        return bearers.verified(jwt, deadline());
    }

    private String token(String subject) {
        return TestTokens.sign(with(tokens.accessToken(), "sub", subject));
    }

    @Test
    void aTokenSeenAgainIsNotProvedAgain() throws Exception {
        VerifiedToken first = verified(token("U1"));
        assertSame(first, verified(token("U1")));
    }

    @Test
    void anotherTokenIsAnother() throws Exception {
        assertEquals("U1", verified(token("U1")).subject());
        assertEquals("U2", verified(token("U2")).subject());
    }

    @Test
    void theSignatureOfAKnownTokenCarriesNoOtherContent() throws Exception {
        String known = token("U1");
        verified(known);
        String signature = known.substring(known.lastIndexOf('.'));
        String unknown = token("U2");
        String forged = unknown.substring(0, unknown.lastIndexOf('.')) + signature;
        refused(TokenMessage.SIGNATURE, () -> verified(forged));
        assertEquals("U1", verified(known).subject());
    }

    @Test
    void aRememberedTokenEndsWhenItEnds() throws Exception {
        String jwt = token("U1");
        verified(jwt);
        clock.pass(Duration.ofMinutes(11));
        refused(TokenMessage.EXPIRED, () -> verified(jwt));
    }

    /** More nanoseconds than a long holds. */
    @Test
    void aTokenMayEndInTheYear9999() throws Exception {
        String jwt = TestTokens.sign(with(tokens.accessToken(), "exp", 253_402_300_799L));
        assertSame(verified(jwt), verified(jwt));
    }

    @Test
    void theToleranceForClocksIsNotRemembered() throws Exception {
        String jwt = token("U1");
        VerifiedToken first = verified(jwt);
        clock.pass(Duration.ofMinutes(10));
        VerifiedToken late = verified(jwt);
        assertNotSame(first, late);
        assertNotSame(late, verified(jwt));
    }

    @Test
    void aTokenWhoseKeyIsGoneIsRefusedThoughRemembered() throws Exception {
        Map<String, Object> lasting =
                with(tokens.accessToken(), "exp", clock.instant().getEpochSecond() + 7200);
        String jwt = TestTokens.sign(lasting);
        verified(jwt);
        server.serves(TestKeys.json(TestKeys.OTHER_RSA));
        clock.pass(Duration.ofHours(1));
        assertThrows(TokenRefused.class, () -> verified(jwt));
    }

    @Test
    void aRememberedTokenHoldsUnderTheNextSetThatHasItsKey() throws Exception {
        String jwt = TestTokens.sign(
                with(tokens.accessToken(), "exp", clock.instant().getEpochSecond() + 7200));
        VerifiedToken first = verified(jwt);
        clock.pass(Duration.ofHours(1));
        assertSame(first, verified(jwt));
        assertEquals(2, server.fetches());
    }

    /** Anybody can make the key set be fetched again. */
    @Test
    void anInventedKeyIdMakesNoTokenBeProvedAnew() throws Exception {
        String jwt = token("U1");
        VerifiedToken first = verified(jwt);
        for (String keyId : List.of("invented", "made-up")) {
            String guess = TestTokens.sign(TestTokens.header("RS256", keyId), Json.text(tokens.accessToken()));
            refused(TokenMessage.KEY_UNKNOWN, () -> verified(guess));
        }
        assertEquals(3, server.fetches());
        assertSame(first, verified(jwt));
    }

    @Test
    void aKeyThatHasChangedProvesNothingAnyMore() throws Exception {
        String jwt = TestTokens.sign(
                with(tokens.accessToken(), "exp", clock.instant().getEpochSecond() + 7200));
        List<String> changed = List.of(
                TestKeys.json(TestKeys.OTHER_RSA, "SK2"),
                TestKeys.json(TestKeys.RSA, "SK3"),
                TestKeys.json(TestKeys.RSA, key -> key.put("alg", "RS512")),
                TestKeys.json(TestKeys.RSA, key -> key.put("use", "enc")) + "," + TestKeys.json(TestKeys.OTHER_RSA));
        for (String key : changed) {
            server.serves(TestTokens.jwk());
            clock.pass(Duration.ofMinutes(16));
            verified(jwt);
            server.serves(key);
            clock.pass(Duration.ofMinutes(16));
            assertThrows(TokenRefused.class, () -> verified(jwt), key);
        }
    }

    @Test
    void rememberedTokensHoldThroughAnOutage() throws Exception {
        String jwt = TestTokens.sign(
                with(tokens.accessToken(), "exp", clock.instant().getEpochSecond() + 200_000));
        verified(jwt);
        server.goesDown();
        clock.pass(Duration.ofHours(23));
        assertEquals(TestTokens.SUBJECT, verified(jwt).subject());
        clock.pass(Duration.ofHours(2));
        assertThrows(ProviderUnreachable.class, () -> verified(jwt));
    }

    @Test
    void aRefusedTokenIsNotRemembered() throws Exception {
        String early = TestTokens.sign(
                with(tokens.accessToken(), "nbf", clock.instant().getEpochSecond() + 120));
        refused(TokenMessage.NOT_YET, () -> verified(early));
        clock.pass(Duration.ofMinutes(2));
        assertEquals(TestTokens.SUBJECT, verified(early).subject());
    }

    @Test
    void noMoreAreRememberedThanConfigured() throws Exception {
        VerifiedToken[] first = new VerifiedToken[10];
        for (int number = 0; number < first.length; number++) {
            first[number] = verified(token("U" + number));
        }
        int remembered = 0;
        for (int number = first.length - 1; number >= 0; number--) {
            if (first[number] == verified(token("U" + number))) {
                remembered++;
            }
        }
        assertTrue(remembered <= SIZE, remembered + " were remembered");
    }

    @Test
    void aTokenInUseStaysRememberedUnderAFloodOfOthers() throws Exception {
        BearerTokens small = remembering(20);
        String inUse = token("inUse");
        VerifiedToken known = small.verified(inUse, deadline());
        int proved = 0;
        for (int number = 0; number < 1_000; number++) {
            small.verified(token("other" + number), deadline());
            VerifiedToken again = small.verified(inUse, deadline());
            proved += again == known ? 0 : 1;
            known = again;
        }
        assertTrue(proved < 10, "proved again " + proved + " times of 1000");
    }

    @Test
    void nothingIsRememberedWhereTheCacheIsOff() throws Exception {
        BearerTokens none = remembering(0);
        String jwt = token("U1");
        assertNotSame(none.verified(jwt, deadline()), none.verified(jwt, deadline()));
    }

    @Test
    void whatHasNoDotsIsRefusedLikeAnyOther() {
        refused(TokenMessage.NOT_COMPACT, () -> verified("opaque"));
        refused(TokenMessage.NOT_COMPACT, () -> verified(""));
        refused(TokenMessage.TOO_LONG, () -> verified("a".repeat(20_000)));
    }
}
