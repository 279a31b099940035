package com.descope.jakarta.impl.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.spi.SharedStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every store of ours: of one node, and of a map that nodes share. */
class StoresTest {
    private static final SettableClock CLOCK = SettableClock.at("2026-11-25T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static Stream<SharedStore> stores() {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        return Stream.of(new LocalStore(CLOCK), new MapStore(() -> map, CLOCK));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aValueIsThereUntilItsEnd(SharedStore store) {
        store.put("k", "a value, with: anything", MINUTE);
        assertEquals(Optional.of("a value, with: anything"), store.get("k"));
        CLOCK.pass(MINUTE.minusMillis(1));
        assertTrue(store.get("k").isPresent());
        CLOCK.pass(Duration.ofMillis(1));
        assertEquals(Optional.empty(), store.get("k"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anEmptyValueIsOne(SharedStore store) {
        store.put("k", "", MINUTE);
        assertEquals(Optional.of(""), store.get("k"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aLaterPutHoldsWithItsOwnLife(SharedStore store) {
        store.put("k", "1", MINUTE);
        CLOCK.pass(Duration.ofSeconds(30));
        store.put("k", "2", MINUTE);
        CLOCK.pass(Duration.ofSeconds(59));
        assertEquals(Optional.of("2"), store.get("k"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void onlyTheFirstPutsIfAbsentUntilItsEnd(SharedStore store) {
        assertTrue(store.putIfAbsent("k", "1", MINUTE));
        assertFalse(store.putIfAbsent("k", "2", MINUTE));
        assertEquals(Optional.of("1"), store.get("k"));
        CLOCK.pass(MINUTE);
        assertTrue(store.putIfAbsent("k", "2", MINUTE));
        assertEquals(Optional.of("2"), store.get("k"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void ofManyAtOnceOneSucceeds(SharedStore store) {
        assertEquals(
                1,
                IntStream.range(0, 100)
                        .parallel()
                        .filter(number -> store.putIfAbsent("k", "" + number, MINUTE))
                        .count());
        String first = store.get("k").orElseThrow();
        assertEquals(
                1,
                IntStream.range(100, 200)
                        .parallel()
                        .filter(number -> store.replace("k", first, "" + number, MINUTE))
                        .count());
    }

    @ParameterizedTest
    @MethodSource("stores")
    void onlyWhatIsExpectedIsReplaced(SharedStore store) {
        assertFalse(store.replace("k", "1", "2", MINUTE));
        store.put("k", "1", MINUTE);
        assertFalse(store.replace("k", "0", "2", MINUTE));
        assertTrue(store.replace("k", "1", "2", MINUTE));
        assertEquals(Optional.of("2"), store.get("k"));
        CLOCK.pass(MINUTE);
        assertFalse(store.replace("k", "2", "3", MINUTE));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsRemovedIsGone(SharedStore store) {
        store.put("k", "1", MINUTE);
        store.remove("k");
        store.remove("never there");
        assertEquals(Optional.empty(), store.get("k"));
    }

    @Test
    void whatHasEndedDoesNotFillAMapThatNeverForgets() {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        MapStore store = new MapStore(() -> map, CLOCK);
        store.put("logout", "", Duration.ofHours(12));
        for (int refresh = 0; refresh < 1_000; refresh++) {
            store.putIfAbsent("refresh " + refresh, "claimed", Duration.ofSeconds(12));
            store.put("refresh " + refresh, "result", MINUTE);
            CLOCK.pass(Duration.ofSeconds(1));
        }
        assertTrue(map.size() <= 1 + 60 + 1, map.size() + " entries");
        assertTrue(store.get("logout").isPresent());
        assertTrue(store.get("refresh 999").isPresent());
    }

    @Test
    void whatWasPutAnewIsNotTakenAwayWithItsEarlierEnd() {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        MapStore store = new MapStore(() -> map, CLOCK);
        store.put("k", "1", MINUTE);
        store.put("k", "2", Duration.ofMinutes(5));
        CLOCK.pass(MINUTE);
        store.put("another", "", MINUTE);
        assertEquals(Optional.of("2"), store.get("k"));
    }

    @Test
    void aMapThatHoldsWhatIsNotOursFails() {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>(Map.of("k", "something", "l", "x y"));
        MapStore store = new MapStore(() -> map, CLOCK);
        assertThrows(IllegalStateException.class, () -> store.get("k"));
        assertThrows(NumberFormatException.class, () -> store.get("l"));
    }

    @Test
    void aMapThatIsNotThereIsNamed() {
        IllegalStateException failed =
                assertThrows(IllegalStateException.class, () -> new JndiMap("java:comp/env/x").get());
        assertTrue(failed.toString().contains(": java:comp/env/x: "), failed::toString);
    }

    @Test
    void inASharedStoreKeysTellNobodysNameAndApplicationsDoNotMeet() throws StoreFailed {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        MapStore shared = new MapStore(() -> map, CLOCK);
        Store one = Store.ofAllNodes(shared, "https://issuer", "client");
        Store another = Store.ofAllNodes(shared, "https://issuer", "another");
        one.put("sub ada", "1", MINUTE);
        another.put("sub ada", "2", MINUTE);
        assertEquals(Optional.of("1"), one.get("sub ada"));
        assertEquals(Optional.of("2"), another.get("sub ada"));
        assertEquals(
                Optional.of("1"),
                Store.ofAllNodes(shared, "https://issuer", "client").get("sub ada"));
        assertEquals(2, map.size());
        assertTrue(map.keySet().stream().allMatch(key -> key.matches("descope\\.[\\w-]{43}")), map.toString());
    }

    @Test
    void whateverAStoreThrowsIsOneFailureWithItsCause() {
        Store store = Store.ofAllNodes(
                new MapStore(
                        () -> {
                            throw new UnsupportedOperationException("down", new IOException("refused"));
                        },
                        CLOCK),
                "i",
                "c");
        LogoutIndex index = new LogoutIndex(store, MINUTE);
        StoreFailed failed = assertThrows(StoreFailed.class, () -> index.isEnded("s"));
        assertEquals(
                List.of("java.lang.UnsupportedOperationException: down, because of java.io.IOException: refused"),
                failed.values());
        assertThrows(StoreFailed.class, () -> index.sessionEnded("s"));
        assertThrows(StoreFailed.class, () -> index.subjectEnded("U1", CLOCK.instant()));
    }
}
