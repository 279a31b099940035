package com.descope.jakarta.impl.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.log.LogLines;
import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.shared.SecretResults.Done;
import com.descope.jakarta.impl.shared.SecretResults.Mine;
import com.descope.jakarta.impl.shared.SecretResults.Theirs;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;

/** What nodes do once, and tell each other. */
class SecretResultsTest {
    private static final String SECRET = "a refresh token and an access token";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = SettableClock.at("2026-11-25T10:00:00Z");
    private final LogLines log = new LogLines();
    private final ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
    private volatile boolean down;

    private SecretResults node(Store store, Purpose purpose) {
        return new SecretResults(store, purpose, new LimitedLog(new DescopeLog(log), clock, 1));
    }

    private SecretResults node() {
        MapStore store = new MapStore(
                () -> {
                    if (down) {
                        throw new IllegalStateException("the map is down");
                    }
                    return map;
                },
                clock);
        return node(Store.ofAllNodes(store, "issuer", "client"), Purpose.REFRESH);
    }

    @Test
    void oneNodeHasTheTurnAndTheOthersItsResult() {
        SecretResults first = node();
        SecretResults second = node();
        assertInstanceOf(Mine.class, first.turn(SECRET));
        assertInstanceOf(Theirs.class, second.turn(SECRET));
        first.finish(SECRET, "the result", MINUTE);
        assertEquals(
                "the result", assertInstanceOf(Done.class, second.turn(SECRET)).result());
        clock.pass(MINUTE);
        assertInstanceOf(Mine.class, second.turn(SECRET));
    }

    @Test
    void whoHasAnotherSecretFindsNothing() {
        node().finish(SECRET, "the result", MINUTE);
        assertEquals(Optional.empty(), node().known("another"));
        assertTrue(map.values().stream().noneMatch(value -> value.contains("result")), map.toString());
    }

    @Test
    void whatWasPutUnderTheKeyOfASecretByOthersIsNoResult() {
        SecretResults here = node();
        here.finish(SECRET, "the result", MINUTE);
        String own = map.values().iterator().next();
        here.finish("another", "forged", MINUTE);
        String forged = map.values().stream()
                .filter(value -> !value.equals(own))
                .findFirst()
                .orElseThrow();
        map.replaceAll((key, value) -> forged);
        assertEquals(Optional.empty(), here.known(SECRET));
    }

    @Test
    void abandonedWorkMayBeTriedByAnyNode() {
        node().turn(SECRET);
        node().abandon(SECRET);
        assertInstanceOf(Mine.class, node().turn(SECRET));
    }

    @Test
    void whileTheMemoryFailsEachNodeDoesItsOwnAndTheLogSaysSo() {
        down = true;
        assertInstanceOf(Mine.class, node().turn(SECRET));
        assertEquals(Optional.empty(), node().known(SECRET));
        node().finish(SECRET, "the result", MINUTE);
        node().abandon(SECRET);
        assertTrue(!log.of("DESCOPE-5020").isEmpty());
    }

    @Test
    void whereNothingIsSharedEveryTurnIsOnesOwn() {
        SecretResults alone = node(Store.ofThisNode(clock), Purpose.REFRESH);
        assertInstanceOf(Mine.class, alone.turn(SECRET));
        assertInstanceOf(Mine.class, alone.turn(SECRET));
        alone.finish(SECRET, "the result", MINUTE);
        assertEquals(Optional.empty(), alone.known(SECRET));
    }

    @Test
    void nobodyWaitsLongerThanHeWants() {
        node().turn(SECRET);
        assertEquals(Optional.empty(), node().await(SECRET, Duration.ofMillis(100)));
    }
}
