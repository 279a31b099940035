package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.TestWar;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Descope is down and no key was ever fetched: nobody can tell whether a token is good, which is not the token's fault. */
class KeysUnavailableIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("keyless.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    @Test
    void itIs503UntilTheKeysAreThereAndNever401() {
        descope.faults().on(Endpoint.JWKS, Fault.status(500));
        ServerLog log = ServerLog.fromNow();
        for (String path :
                List.of("/protected", "/api/method/user", "/authenticate", "/security-context?authenticate")) {
            Page page = call(path, tokenOf("alice"));
            assertEquals(503, page.status(), page::toString);
            assertTrue(Integer.parseInt(page.header("Retry-After").orElseThrow()) > 0, page::toString);
            assertEquals(List.of(), page.headersOf("WWW-Authenticate"), page::toString);
            assertEquals(
                    "application/problem+json",
                    page.header("Content-Type").orElseThrow().split(";", 2)[0]);
            assertTrue(page.json().getString("code").startsWith("DESCOPE-"), page::toString);
            log.await(page.json().getString("reference"));
        }
        for (String path : List.of("/public", "/api/who", "/security-context")) {
            names("anonymous", call(path, tokenOf("alice")));
        }
        assertEquals(
                "DESCOPE-",
                browser.raw("GET", site.at("/store"), "X-Api-Token", tokenOf("alice"))
                        .json()
                        .getString("status")
                        .substring(0, 8));
        assertTrue(!log.text().contains("\tat "), log.text());
        descope.faults().clear();
        names("alice", awaited());
    }

    /** A few seconds may pass before it is tried again: Retry-After says so. */
    private Page awaited() {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        Page page = call("/protected", tokenOf("alice"));
        while (page.status() == 503 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            page = call("/protected", tokenOf("alice"));
        }
        return page;
    }
}
