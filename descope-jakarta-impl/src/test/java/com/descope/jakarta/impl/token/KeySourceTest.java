package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** While Descope answers. */
class KeySourceTest extends KeySourceRules {

    @Test
    void keysAreFetchedOnceForManyTokens() throws Exception {
        fetches(0);
        for (int token = 0; token < 100; token++) {
            serves("SK2");
        }
        fetches(1);
    }

    @Test
    void inTheLastThirdOfTheCacheNobodyWaitsForTheRenewal() throws Exception {
        serves("SK2");
        after(Duration.ofMinutes(10).minusSeconds(1));
        serves("SK2");
        fetches(1);
        after(Duration.ofSeconds(1));
        executor.hold();
        serves("SK2");
        serves("SK2");
        assertEquals(1, executor.waiting());
        executor.release();
        fetches(2);
        after(Duration.ofMinutes(9));
        serves("SK2");
        fetches(2);
    }

    @Test
    void aNewKeyIsFoundAtOnce() throws Exception {
        serves("SK2");
        server.serves(key("SK2"), key("SK8"));
        serves("SK8");
        fetches(2);
    }

    @Test
    void keysMayRotateTwiceInACoolDown() throws Exception {
        serves("SK2");
        server.serves(key("SK8"));
        serves("SK8");
        server.serves(key("SK9"));
        serves("SK9");
        fetches(3);
    }

    @Test
    void oneGuessDoesNotHideARotation() throws Exception {
        serves("SK2");
        isUnknown("guessed");
        server.serves(key("SK8"));
        serves("SK8");
    }

    @Test
    void manyGuessesCauseTwoFetchesInACoolDown() throws Exception {
        serves("SK2");
        for (int guess = 0; guess < 1_000; guess++) {
            isUnknown("guess-" + guess);
        }
        fetches(3);
        after(Duration.ofSeconds(29));
        isUnknown("guess-again");
        serves("SK2");
        fetches(3);
        after(Duration.ofSeconds(1));
        isUnknown("guess-later");
        fetches(4);
    }

    @Test
    void guessesBeforeTheFirstFetchCauseNoMore() throws Exception {
        for (int guess = 0; guess < 100; guess++) {
            isUnknown("guess-" + guess);
        }
        fetches(2);
    }

    @Test
    void theSameUnknownKeyIdIsAskedForAgainAfterHalfOfTheCoolDown() throws Exception {
        serves("SK2");
        for (int token = 0; token < 100; token++) {
            isUnknown("SK8");
        }
        fetches(2);
        server.serves(key("SK2"), key("SK8"));
        after(Duration.ofSeconds(14));
        isUnknown("SK8");
        after(Duration.ofSeconds(1));
        serves("SK8");
        fetches(3);
    }

    @Test
    void aRevokedKeyIsGoneWithTheNextSet() throws Exception {
        server.serves(key("SK2"), key("SK8"));
        serves("SK8");
        server.serves(key("SK2"));
        after(Duration.ofMinutes(10));
        serves("SK2");
        isUnknown("SK8");
    }

    @Test
    void aKeyRevokedWhileNobodyCameServesNobody() throws Exception {
        server.serves(key("SK2"), key("SK8"));
        serves("SK8");
        server.serves(key("SK2"));
        after(Duration.ofHours(2));
        isUnknown("SK8");
    }

    @Test
    void withoutAKeyIdAllKeysAreCandidates() throws Exception {
        server.serves(key("SK2"), key("SK8"));
        assertEquals(2, source.candidates(Optional.empty(), deadline()).size());
        fetches(1);
    }

    @Test
    void aClockSetBackRenewsInTheBackground() throws Exception {
        serves("SK2");
        after(Duration.ofHours(-2));
        executor.hold();
        serves("SK2");
        executor.release();
        fetches(2);
        serves("SK2");
        fetches(2);
    }
}
