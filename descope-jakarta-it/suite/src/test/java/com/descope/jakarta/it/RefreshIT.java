package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.TestWar;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions go on with new tokens, unseen (OpenID Connect Core 1.0, section 12). Tokens live for seconds here. */
class RefreshIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("refresh.war")
                .configured(AppConfig.of(DESCOPE.emulator())
                        .with("refresh.before-expiry", "PT1S")
                        .with("refresh.outage-grace", "PT2S"));
    }

    @BeforeEach
    void signIn() {
        descope.set(Switch.ACCESS_TOKEN_LIFETIME, Duration.ofSeconds(4))
                .set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        site.signIn(browser, "alice");
        descope.forgetRequests();
    }

    private Page page() {
        return browser.fetch(site.at("/protected"));
    }

    private int status(String path) {
        return browser.fetch(site.at(path)).status();
    }

    @Test
    void aNewRoleHoldsOnEveryApiInTheRequestThatRefreshes() {
        String session = page().json().getString("session");
        descope.user(EmulatedUser.named("alice").roles("user", "admin"));
        Page refreshed = await(this::page, page -> descope.count(Endpoint.TOKEN) > 0);
        assertEquals(200, refreshed.status(), refreshed::toString);
        assertTrue(refreshed.json().getJsonArray("roles").toString().contains("admin"), refreshed::toString);
        assertEquals(session, refreshed.json().getString("session"));
        assertEquals(List.of(), refreshed.headersOf("Set-Cookie"));
        assertEquals(
                List.of(200, 200, 200),
                List.of(status("/admin"), status("/api/method/admin"), status("/vault?as=admin")));
    }

    @Test
    void aRoleThatWasTakenAwayIsGone() {
        descope.user(EmulatedUser.named("alice"));
        assertEquals(403, await(this::page, page -> page.status() != 200).status());
        assertEquals(200, status("/signed-in"));
    }

    @Test
    void aSessionThatDescopeHasEndedIsEndedHere() {
        ServerLog log = ServerLog.fromNow();
        descope.endSessions(descope.user("alice"));
        assertEquals(401, await(this::page, page -> page.status() != 200).status());
        assertEquals("none", browser.fetch(site.at("/public")).json().getString("session"));
        log.await("DESCOPE-5008");
    }

    @Test
    void anOutageSignsNobodyOut() {
        descope.faults().on(Endpoint.TOKEN, Fault.status(503));
        Page unknown = await(this::page, page -> page.status() != 200);
        assertEquals(503, unknown.status(), unknown::toString);
        assertEquals("5", unknown.header("Retry-After").orElseThrow());
        names("anonymous", browser.fetch(site.at("/public")));
        descope.faults().clear();
        names("alice", await(this::page, page -> page.status() == 200));
    }
}
