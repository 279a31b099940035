package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Refusal;
import com.descope.jakarta.it.harness.TestWar;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that is not good: whoever demands a caller answers with the reason, and whoever does not never hears of it. */
class BearerRefusalIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("refusal.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    private String expired() {
        Instant hourAgo = Instant.now().minusSeconds(3600);
        return token("alice")
                .issuedAt(hourAgo.minusSeconds(600))
                .expiresAt(hourAgo)
                .sign();
    }

    /** A constraint, a call of request.authenticate, one of SecurityContext.authenticate, our filter, an own path. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/protected",
                "/admin",
                "/authenticate",
                "/security-context?authenticate",
                "/api/method/user",
                "/api/class",
                "/api/ejb",
                "/api/locator/guarded/open"
            })
    void whoeverDemandsACallerTellsTheReason(String path) {
        Page page = call(path, expired());
        assertEquals("DESCOPE-3016", Refusal.of(page).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public", "/api/who", "/security-context", "/async", "/async?dispatch"})
    void whatIsOpenRunsWithoutACaller(String path) {
        Page page = call(path, expired());
        if (askedInVain(path, page)) {
            return;
        }
        names("anonymous", page);
        assertEquals(List.of(), page.headersOf("WWW-Authenticate"));
        assertEquals(List.of(), page.headersOf("Set-Cookie"));
    }

    /** Guards that know no challenge answer as to any stranger. */
    @Test
    void anEjbBehindAnOpenServletRefusesAsEver() {
        assertEquals(403, call("/vault", expired()).status());
        assertEquals(403, call("/api/method/nobody", expired()).status());
    }

    /** Whoever sends a token reads challenges, whatever else he is: no redirect, no page, no partial response. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept text/html",
                "Sec-Fetch-Mode navigate Sec-Fetch-Dest document Accept text/html",
                "Sec-Fetch-Mode navigate Sec-Fetch-Dest iframe Accept text/html",
                "HX-Request true",
                "Faces-Request partial/ajax",
                "X-Requested-With XMLHttpRequest"
            })
    void itIsTheSameForEveryKindOfClient(String headers) {
        Page page = call("/protected", expired(), headers.split(" ", -1));
        assertEquals("DESCOPE-3016", Refusal.of(page).code());
    }

    @Test
    void applicationsObserveIt() {
        call("/public", expired());
        Refusal guarded = Refusal.of(call("/protected/list", expired()));
        Refusal asked = Refusal.of(call("/authenticate", expired()));
        List<JsonObject> seen = browser.raw("GET", site.at("/rejections"))
                .json()
                .getJsonArray("rejections")
                .getValuesAs(JsonObject.class);
        List<JsonObject> mine = seen.subList(seen.size() - 3, seen.size());
        assertEquals(
                List.of("/public", "/protected/list", "/authenticate"),
                mine.stream().map(event -> event.getString("path")).toList(),
                "each once: " + seen);
        assertEquals(guarded.reference(), mine.get(1).getString("reference"));
        assertEquals(asked.reference(), mine.get(2).getString("reference"));
        assertEquals("DESCOPE-3016", mine.get(0).getString("code"));
        assertEquals(guarded.detail(), mine.get(1).getString("cause"));
    }
}
