package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.team.mechanism.ApiTokenMechanism;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** An application that has a mechanism of its own in place of ours, and leaves tokens to our store. */
class OwnMechanismIT extends ServerTest {
    private static final String HEADER = "X-Api-Token";

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("own-mechanism.war")
                .and(ApiTokenMechanism.class.getPackage())
                .configured(AppConfig.of(DESCOPE.emulator()));
    }

    private Page with(String path, String token) {
        return browser.raw("GET", site.at(path), HEADER, token);
    }

    @Test
    void itsCallersAreCallersEverywhere() {
        for (String path : new String[] {"/protected", "/public", "/api/who", "/async", "/api/async/stage"}) {
            Page page = with(path, tokenOf("alice"));
            if (!askedInVain(path, page)) {
                names("alice", page);
            }
        }
        assertEquals(200, with("/vault", tokenOf("alice")).status());
        assertEquals(200, with("/api/method/user", tokenOf("alice")).status());
        assertEquals(403, with("/admin", tokenOf("alice")).status());
        assertEquals(403, with("/api/method/admin", tokenOf("alice")).status());
        assertEquals(200, with("/api/method/admin", tokenOf("ada")).status());
    }

    @Test
    void whatItRefusesIsRefused() {
        assertEquals(401, with("/protected", "nonsense").status());
        assertEquals(
                401,
                with("/protected", token("alice").audience("somebody-else").sign())
                        .status());
        assertEquals(401, browser.raw("GET", site.at("/protected")).status());
        names("anonymous", browser.raw("GET", site.at("/public")));
    }

    @Test
    void whatBeansRequireHoldsForItsCallers() {
        assertEquals(200, with("/requiring", tokenOf("alice")).status());
        refused("DESCOPE-7020", with("/requiring", tokenOf("bob")));
        for (String path : new String[] {"/requiring", "/api/requiring/permission", "/api/requiring/bean"}) {
            refused("DESCOPE-7027", with(path, ApiTokenMechanism.MACHINE));
        }
    }

    private static void refused(String code, Page page) {
        assertEquals(403, page.status(), page::toString);
        assertEquals(code, page.json().getString("code"));
    }

    /** Ours is not there, so neither is what it reads. */
    @Test
    void theAuthorizationHeaderIsNotRead() {
        assertEquals(401, call("/protected", tokenOf("alice")).status());
        names("anonymous", call("/public", tokenOf("alice")));
    }
}
