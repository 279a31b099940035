package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Refusal;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.server.Peculiarity;
import com.descope.jakarta.it.team.rest.EverythingMapper;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside what teams have in their own JAX-RS, every answer of ours is the same. */
class RestBearerIT extends ServerTest {
    private static final String OWN = "https://own.example";

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("rest.war")
                .and(EverythingMapper.class.getPackage())
                .configured(AppConfig.of(DESCOPE.emulator()));
    }

    /** Status for a bad token, none, nora (no role), alice (user), ada (user and admin). */
    @ParameterizedTest
    @CsvSource({
        "/api/method/user,     401, 401, 403, 200, 200",
        "/api/method/admin,    401, 401, 403, 403, 200",
        "/api/method/nobody,   403, 403, 403, 403, 403",
        "/api/method/anybody,  200, 200, 200, 200, 200",
        "/api/class,           401, 401, 403, 200, 200",
        "/api/class/anybody,   200, 200, 200, 200, 200",
        "/api/class/admin,     401, 401, 403, 403, 200",
        "/api/ejb,             401, 401, 403, 200, 200",
        "/api/interface,       401, 401, 403, 200, 200",
        "/api/superclass,      401, 401, 403, 200, 200",
        "/api/async/stage,     401, 401, 403, 200, 200",
        "/api/async/suspended, 401, 401, 403, 200, 200",
        "/api/locator/open/open,        200, 200, 200, 200, 200",
        "/api/locator/other/open,       200, 200, 200, 200, 200",
        "/api/locator/J%C3%BCrgen/open, 200, 200, 200, 200, 200",
        "/api/same-name/x/open/open,    200, 200, 200, 200, 200",
        "/api/locator/open/user,        401, 401, 403, 200, 200",
        "/api/locator/guarded/open,     401, 401, 403, 200, 200",
        "/api/locator/writing/open,     401, 401, 403, 200, 403",
        "/api/locator/gr%C3%BCn/open,   401, 401, 403, 200, 200",
        "/api/locator/longer/open,      401, 401, 403, 200, 200",
        "/api/same-name/open/x/open,    401, 401, 403, 200, 200",
        "/api/guarded-locator/sub/open, 401, 401, 403, 200, 200"
    })
    void aMapperOfEverythingSeesNothingOfOurs(String path, int bad, int none, int nora, int alice, int ada) {
        Page stranger = browser.raw("GET", site.at(path));
        Page badly = call(path, "nonsense");
        Page norasPage = call(path, tokenOf("nora"));
        assertEquals(
                List.of(bad, none, nora, alice, ada),
                List.of(
                        badly.status(),
                        stranger.status(),
                        norasPage.status(),
                        call(path, tokenOf("alice")).status(),
                        call(path, tokenOf("ada")).status()));
        if (none == 401) {
            assertEquals("DESCOPE-3002", Refusal.of(badly).code());
            assertEquals(List.of("Bearer"), stranger.headersOf("WWW-Authenticate"));
            assertTrue(stranger.json().containsKey("login"), stranger::toString);
            assertEquals(List.of("Bearer error=\"insufficient_scope\""), norasPage.headersOf("WWW-Authenticate"));
            assertTrue(norasPage.json().getString("code").startsWith("DESCOPE-"), norasPage::toString);
        }
    }

    /** Some servers tell by lengths which locator was taken, and a matrix parameter has any. */
    @ParameterizedTest
    @CsvSource({
        "/api/locator/guarded/open%s, nora",
        "/api/locator/guarded%s/open, nora",
        "/api/locator%s/guarded/open, nora",
        "/api/locator/writing/open%s, bob",
        "/api/locator/writing%s/open, bob",
        "/api/locator%s/writing/open, bob"
    })
    void aMatrixParameterHidesNoLocator(String path, String refused) {
        for (int length = 0; length <= 20; length++) {
            String longer = path.formatted(";" + "1".repeat(length));
            assertEquals(401, browser.raw("GET", site.at(longer)).status(), longer);
            assertEquals(403, call(longer, tokenOf(refused)).status(), longer);
            assertEquals(200, call(longer, tokenOf("alice")).status(), longer);
        }
    }

    @Test
    void aMethodThatIsOpenToAllMayItselfAskForACaller() {
        String path = "/api/method/asking";
        Page stranger = browser.raw("GET", site.at(path));
        assertEquals(401, stranger.status(), stranger::toString);
        assertEquals(List.of("Bearer"), stranger.headersOf("WWW-Authenticate"), stranger::toString);
        assertTrue(stranger.json().containsKey("login"), stranger::toString);
        assertEquals("DESCOPE-3002", Refusal.of(call(path, "nonsense")).code());
        assertEquals("in", call(path, tokenOf("nora")).body());
    }

    @Test
    void andWhatIsTheApplicationsItStillMaps() {
        Page failed = call("/api/failing", tokenOf("alice"));
        Page refused = call("/api/failing/refusing", tokenOf("alice"));
        if (Peculiarity.MAPS_EXCEPTIONS_ITSELF.here()) {
            assertEquals(List.of(500, 401), List.of(failed.status(), refused.status()));
            assertEquals("a bug", failed.body());
        } else {
            assertEquals(List.of(418, 418), List.of(failed.status(), refused.status()));
            assertEquals("mapped IllegalStateException", failed.body());
            assertEquals("mapped NotAuthorizedException", refused.body());
        }
        assertEquals(
                "DESCOPE-3002", Refusal.of(call("/api/failing", "nonsense")).code());
    }

    /** Without descope.cors.origins preflights of what is open to the container are the application's. */
    @Test
    void theApplicationsOwnFilterAnswersPreflights() {
        for (String path : List.of("/api/method/user", "/api/async/stage", "/api/who")) {
            Page page = preflight(path);
            assertEquals(200, page.status(), page::toString);
            assertEquals(List.of(OWN), page.headersOf("Access-Control-Allow-Origin"), page::toString);
            assertEquals(List.of("x-own"), page.headersOf("Access-Control-Allow-Headers"), page::toString);
        }
        Page servlet = preflight("/public");
        assertEquals(204, servlet.status(), servlet::toString);
        assertEquals(List.of(OWN), servlet.headersOf("Access-Control-Allow-Origin"), servlet::toString);
        assertEquals(403, preflight("/protected").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/who", "/api/method/user", "/api/async/stage", "/api/async/suspended"})
    void andAddsItsHeaderToGoodAnswers(String path) {
        Page page = call(path, tokenOf("alice"), "Origin", OWN);
        assertEquals(200, page.status(), page::toString);
        assertEquals(List.of(OWN), page.headersOf("Access-Control-Allow-Origin"), page::toString);
        assertEquals(List.of("was here"), page.headersOf("X-Own-Filter"), page::toString);
    }

    /** Its servlet filter's too, which has set its header before anybody was asked who he is; and on our 403. */
    @Test
    void andToRefusals() {
        Page refused = call("/api/method/user", "nonsense", "Origin", OWN);
        Refusal.of(refused);
        assertEquals(List.of("was here"), refused.headersOf("X-Own-Filter"), refused::toString);
        Page forbidden = call("/api/method/admin", tokenOf("alice"), "Origin", OWN);
        assertEquals(403, forbidden.status());
        assertEquals(List.of(OWN), forbidden.headersOf("Access-Control-Allow-Origin"), forbidden::toString);
    }

    private Page preflight(String path) {
        return browser.raw(
                "OPTIONS",
                site.at(path),
                "Origin",
                OWN,
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");
    }
}
