package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.team.extend.AuditLog;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** An application with the beans of docs/extend.md. */
class ExtendIT extends ServerTest {
    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("extended.war")
                .and(AuditLog.class.getPackage())
                .configured(AppConfig.of(DESCOPE.emulator()));
    }

    private String login() {
        return "/descope/login?return=" + site.pathOf("/signed-in");
    }

    private void isMapped(String user, String roles, Page page) {
        assertEquals(200, page.status(), page::toString);
        assertEquals("descope:" + descope.user(user).subject(), page.json().getString("caller"));
        assertEquals(roles, page.json().getJsonArray("roles").toString());
    }

    @Test
    void aMapperDecidesWhoTheCallerIsInSessionsAndOfTokens() {
        isMapped("alice", "[\"user\",\"employee\"]", site.signIn(browser, "alice", login()));
        isMapped("alice", "[\"user\",\"employee\"]", call("/signed-in", tokenOf("alice")));
        isMapped("bob", "[\"user\"]", call("/signed-in", tokenOf("bob")));
    }

    @Test
    void aCustomizerAddsParametersToLogins() {
        browser.navigate(site.at("/descope/login?return=" + site.pathOf("/tenants/acme/orders")));
        assertEquals(
                "acme",
                descope.requests(Endpoint.AUTHORIZE).get(0).parameter("tenant").orElseThrow());
    }

    @Test
    void anObserverWritesDownWhoCame() {
        ServerLog log = ServerLog.fromNow();
        site.signIn(browser, "nora", login());
        assertEquals(401, call("/protected", "nonsense").status());
        String subject = descope.user("nora").subject();
        log.await("signed in: " + subject);
        log.await("token rejected: DESCOPE-3002, reference ");
    }
}
