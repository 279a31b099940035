package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.TestWar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Whoever invents names of keys makes the application ask Descope at most twice in a cool-down, and disturbs nobody. */
class KeyFloodIT extends ServerTest {
    private static final int THREADS = 4;
    private static final int EACH = 750;

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("flood.war")
                .configured(AppConfig.of(DESCOPE.emulator()).with("jwks.cool-down", "PT2M"));
    }

    /** The kid is looked up before the signature is, so any will do. */
    private static String invented(String rest) {
        String header = "{\"alg\":\"RS256\",\"kid\":\"SK" + UUID.randomUUID() + "\",\"typ\":\"JWT\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + rest;
    }

    @Test
    @SuppressWarnings("SystemOut") // The figures are what a reader wants to see.
    void aFloodOfInventedKeysCostsTwoFetches() throws Exception {
        names("alice", call("/protected", tokenOf("alice")));
        int before = descope.count(Endpoint.JWKS);
        assertEquals(1, before, "the set is fetched once, when it is first needed");
        ServerLog log = ServerLog.fromNow();
        long begin = System.nanoTime();
        AtomicBoolean flooding = new AtomicBoolean(true);
        Map<Integer, Integer> refused = new TreeMap<>();
        Map<Integer, Integer> good = new TreeMap<>();
        ExecutorService attackers = Executors.newFixedThreadPool(THREADS);
        ExecutorService user = Executors.newSingleThreadExecutor();
        try {
            Future<Map<Integer, Integer>> honest = user.submit(() -> valid(flooding));
            List<Callable<Map<Integer, Integer>>> floods = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                floods.add(this::flood);
            }
            for (Future<Map<Integer, Integer>> flood : attackers.invokeAll(floods)) {
                flood.get().forEach((status, count) -> refused.merge(status, count, Integer::sum));
            }
            flooding.set(false);
            good.putAll(honest.get());
        } finally {
            flooding.set(false);
            attackers.shutdownNow();
            user.shutdownNow();
        }
        int fetches = descope.count(Endpoint.JWKS) - before;
        System.out.println("Invented keys: " + refused + " requests by status and valid ones meanwhile: " + good
                + " in " + (System.nanoTime() - begin) / 1_000_000 + " ms; key set fetched " + fetches
                + " times for them");
        assertEquals(Map.of(401, THREADS * EACH), refused);
        assertTrue(fetches <= 2, fetches + " fetches");
        assertEquals(List.of(200), List.copyOf(good.keySet()), "valid tokens pass meanwhile: " + good);
        assertTrue(good.getOrDefault(200, 0) >= 20, "enough of them to tell: " + good);
        assertTrue(
                log.lines("DESCOPE-3").size() <= 100,
                "the log is not flooded: " + log.lines("DESCOPE-3").size());
    }

    private Map<Integer, Integer> flood() {
        String good = tokenOf("alice");
        String rest = good.substring(good.indexOf('.'));
        Browser attacker = new Browser();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < EACH; i++) {
            int status = attacker.raw("GET", site.at("/protected"), "Authorization", "Bearer " + invented(rest))
                    .status();
            statuses.merge(status, 1, Integer::sum);
        }
        return statuses;
    }

    /** Each of them new to the application. */
    private Map<Integer, Integer> valid(AtomicBoolean flooding) {
        Browser user = new Browser();
        Map<Integer, Integer> statuses = new TreeMap<>();
        int number = 0;
        while (flooding.get()) {
            String token = token("bob").claim("number", number++).sign();
            int status = user.raw("GET", site.at("/protected"), "Authorization", "Bearer " + token)
                    .status();
            statuses.merge(status, 1, Integer::sum);
        }
        return statuses;
    }
}
