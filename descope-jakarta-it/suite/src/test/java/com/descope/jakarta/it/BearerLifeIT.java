package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Refusal;
import com.descope.jakarta.it.harness.TestWar;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Good tokens are remembered, and none of them for too long. */
class BearerLifeIT extends ServerTest {
    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("life.war")
                .configured(AppConfig.of(DESCOPE.emulator())
                        .with("token.clock-skew", "PT1S")
                        .with("jwks.cache", "PT2S")
                        .with("jwks.cool-down", "PT1S"));
    }

    private Page firstRefusal(String token) {
        return await(() -> call("/protected", token), page -> page.status() != 200);
    }

    @Test
    void oneThatEndsIsRefusedThoughItIsRemembered() {
        String token = token("alice").expiresAt(Instant.now().plusSeconds(3)).sign();
        names("alice", call("/protected", token));
        assertEquals("DESCOPE-3016", Refusal.of(firstRefusal(token)).code());
    }

    @Test
    void soIsOneWhoseKeyIsRevoked() {
        String token = tokenOf("alice");
        names("alice", call("/protected", token));
        descope.rotateAndRevokeKeys();
        assertEquals("DESCOPE-3006", Refusal.of(firstRefusal(token)).code());
        names("alice", call("/protected", tokenOf("alice")));
    }

    /** OpenID Connect Back-Channel Logout 1.0, 2.7: what was issued before is over, what comes after is not. */
    @Test
    void soIsOneWhoseSubjectIsSignedOut() throws IOException, InterruptedException {
        String before = token("bob").without("sid").sign();
        names("bob", call("/protected", before));
        String alice = tokenOf("alice");
        URI application = URI.create(site.at("/descope/backchannel-logout"));
        assertEquals(
                200, descope.backChannelLogout(application, descope.user("bob")).statusCode());
        assertEquals("DESCOPE-3029", Refusal.of(call("/protected", before)).code());
        names("anonymous", call("/public", before));
        names("alice", call("/protected", alice));
        String later = token("bob").issuedAt(Instant.now().plusSeconds(1)).sign();
        names("bob", call("/protected", later));
    }
}
