package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.impl.log.TokenMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Anybody can invent a {@code kid}; it must cost Descope next to nothing, and those who have a valid token nothing at all. */
@Timeout(120)
class KeysUnderAttackTest {

    private static final int GUESSES = 10_000;
    private static final int ATTACKERS = 4;
    private static final Duration COOL_DOWN = Duration.ofSeconds(30);

    private final EmulatedDescope world = new EmulatedDescope(Map.of());
    private final ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);

    @AfterEach
    void end() {
        attackers.shutdownNow();
        world.close();
    }

    private String valid() {
        return world.descope.tokens().accessToken(world.alice).sign();
    }

    private int fetches() {
        return world.descope.count(Endpoint.JWKS);
    }

    private static String guess(String valid) {
        String header = TestTokens.header("RS256", UUID.randomUUID().toString());
        return TestTokens.encoded(header) + valid.substring(valid.indexOf('.'));
    }

    private List<Future<Integer>> attack(String valid, int guesses) {
        Callable<Integer> one = () -> {
            int refused = 0;
            for (int token = 0; token < guesses / ATTACKERS; token++) {
                String jwt = guess(valid);
                TokenRefused why = assertThrows(TokenRefused.class, () -> world.bearer(jwt));
                refused += why.what() == TokenMessage.KEY_UNKNOWN ? 1 : 0;
            }
            return refused;
        };
        List<Future<Integer>> attack = new ArrayList<>();
        for (int attacker = 0; attacker < ATTACKERS; attacker++) {
            attack.add(attackers.submit(one));
        }
        return attack;
    }

    private static int refused(List<Future<Integer>> attack) throws Exception {
        int refused = 0;
        for (Future<Integer> attacker : attack) {
            refused += attacker.get();
        }
        return refused;
    }

    /** How many valid tokens passed beside the attack, and the slowest one's milliseconds. */
    private long[] passBeside(List<Future<Integer>> attack) throws Exception {
        long passed = 0;
        long slowest = 0;
        while (passed == 0 || !attack.stream().allMatch(Future::isDone)) {
            String jwt = valid();
            long begin = System.nanoTime();
            assertEquals(jwt, world.bearer(jwt).raw());
            slowest = Math.max(slowest, System.nanoTime() - begin);
            passed++;
        }
        return new long[] {passed, TimeUnit.NANOSECONDS.toMillis(slowest)};
    }

    @Test
    void tenThousandGuessesCostTwoFetchesInACoolDown() throws Exception {
        String first = valid();
        world.bearer(first);
        for (int coolDown = 1; coolDown <= 2; coolDown++) {
            world.descope.forgetRequests();
            List<Future<Integer>> attack = attack(first, GUESSES);
            long[] beside = passBeside(attack);
            assertEquals(GUESSES, refused(attack));
            System.out.printf(
                    "cool-down %d: %d tokens with a random kid sent, %d fetches counted; %d valid ones beside, slowest %d ms%n",
                    coolDown, GUESSES, fetches(), beside[0], beside[1]);
            assertTrue(fetches() <= 2, () -> fetches() + " fetches");
            assertTrue(beside[1] < 2_000, () -> beside[1] + " ms");
            world.clock.pass(COOL_DOWN);
        }
    }

    @Test
    void guessesBeforeTheFirstTokenCostNoMore() throws Exception {
        List<Future<Integer>> attack = attack(valid(), 1_000);
        passBeside(attack);
        assertEquals(1_000, refused(attack));
        assertTrue(fetches() <= 2, () -> fetches() + " fetches");
    }

    /** The fetch that the attack has caused is held, so whoever waited for it would wait here. */
    @Test
    void aValidTokenDoesNotWaitForTheFetchOfAGuess() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        String first = valid();
        world.bearer(first);
        world.descope.forgetRequests();
        world.descope.faults().on(Endpoint.JWKS, 1, (call, next) -> {
            held.await();
            return next.answer(call);
        });
        Future<TokenRefused> guess =
                attackers.submit(() -> assertThrows(TokenRefused.class, () -> world.bearer(guess(first))));
        assertTrue(world.descope.await(Endpoint.JWKS, 1, Duration.ofSeconds(10)));
        for (int token = 0; token < 100; token++) {
            world.bearer(valid());
        }
        assertEquals(false, guess.isDone());
        held.countDown();
        assertEquals(TokenMessage.KEY_UNKNOWN, guess.get().what());
    }

    @Test
    void rotatedKeysAreFoundAtOnceAndRevokedOnesAreGone() throws Exception {
        String old = valid();
        world.bearer(old);
        world.descope.rotateKeys();
        world.bearer(valid());
        world.bearer(old);
        assertEquals(2, fetches());
        world.descope.rotateAndRevokeKeys();
        world.bearer(valid());
        assertEquals(3, fetches());
        TokenRefused gone = assertThrows(TokenRefused.class, () -> world.bearer(old));
        assertEquals(TokenMessage.KEY_UNKNOWN, gone.what());
    }

    /** Guesses can use the fetches up, but each fetch brings the new key as well. */
    @Test
    void anAttackHidesARotationForOneCoolDownAtMost() throws Exception {
        String old = valid();
        world.bearer(old);
        refused(attack(old, 100));
        world.descope.rotateKeys();
        TokenRefused tooEarly = assertThrows(TokenRefused.class, () -> world.bearer(valid()));
        assertEquals(TokenMessage.KEY_UNKNOWN, tooEarly.what());
        world.clock.pass(COOL_DOWN);
        refused(attack(old, 100));
        world.bearer(valid());
        assertEquals(5, fetches());
    }
}
