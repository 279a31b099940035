package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.TestWar;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** An application for browsers only: {@code descope.bearer.enabled=false}. */
class BearerOffIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("bearer-off.war")
                .configured(AppConfig.of(DESCOPE.emulator()).with("bearer.enabled", "false"));
    }

    @Test
    void theHeaderIsNotRead() {
        for (String token : List.of(tokenOf("alice"), "nonsense")) {
            names("anonymous", call("/public", token));
            for (String path : List.of("/protected", "/api/method/user", "/authenticate")) {
                Page page = call(path, token);
                assertEquals(401, page.status(), page::toString);
                assertEquals(List.of("Bearer"), page.headersOf("WWW-Authenticate"), page::toString);
            }
        }
        assertEquals(0, descope.count(Endpoint.JWKS));
    }

    @Test
    void aSessionCountsWhateverTheHeaderSays() {
        site.signIn(browser, "alice");
        names("alice", browser.fetch(site.at("/protected"), "Authorization", "Bearer nonsense"));
        names("alice", browser.fetch(site.at("/protected"), "Authorization", "Bearer " + tokenOf("bob")));
    }
}
