package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.token.TokenRecipe;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Refusal;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.TestWar;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server's log says about refused tokens. More than 30 a minute are only counted, so here are few. */
class BearerLogIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("bearer-log.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    private TokenRecipe misled() {
        return token("alice").audience("somebody-else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/protected", "/authenticate", "/api/method/user"})
    void aRefusalIsOneLineWithTheReferenceOfItsAnswer(String path) {
        ServerLog log = ServerLog.fromNow();
        Refusal refusal = Refusal.of(call(path, misled().sign()));
        String line = log.await(refusal.reference());
        assertTrue(line.contains(refusal.code()), line);
        assertTrue(line.contains(refusal.detail()), line);
        assertEquals(1, log.lines("DESCOPE-").size(), log.text());
        assertFalse(log.text().contains("\tat "), log.text());
    }

    @Test
    void whatNobodyAskedForIsOneLineToo() {
        ServerLog log = ServerLog.fromNow();
        names("anonymous", call("/public", misled().sign()));
        log.await("DESCOPE-3013");
        assertEquals(1, log.lines("DESCOPE-").size(), log.text());
    }

    /** Neither in an answer nor in the log is any part that somebody could use, of a good token or of a bad one. */
    @Test
    void theTokenIsNowhere() {
        ServerLog log = ServerLog.fromNow();
        for (String token : List.of(
                misled().sign(),
                token("alice").with(TokenFault.tamperedSignature()).sign(),
                tokenOf("alice"))) {
            for (String path : List.of("/protected", "/public", "/api/method/admin", "/authenticate")) {
                Page page = call(path, token);
                for (String part : token.split("\\.", -1)) {
                    assertFalse(page.toString().contains(part), page::toString);
                    assertFalse(log.text().contains(part), log::text);
                }
            }
        }
        log.await("DESCOPE-3009");
    }

    /** What a token's claims say is anybody's text, until its signature holds and often after. */
    @Test
    void aTokenCannotWriteLinesOfItsOwn() {
        ServerLog log = ServerLog.fromNow();
        String forged = "x\r\nDESCOPE-9999 all is well\u2028\u001b[31m\tat evil";
        for (TokenRecipe recipe : List.of(
                token("alice").header("kid", forged),
                token("alice").issuer(forged),
                token("alice").audience(forged))) {
            Page page = call("/protected", recipe.sign());
            Refusal refusal = Refusal.of(page);
            assertTrue(page.header("WWW-Authenticate").orElse("").matches("[ -~]*"), page::toString);
            String line = log.await(refusal.reference());
            assertTrue(line.contains(refusal.code()), line);
        }
        assertEquals(3, log.lines("DESCOPE-").size(), log.text());
        assertFalse(log.text().contains("\u001b"), log.text());
        assertFalse(log.text().contains("\tat "), log.text());
    }
}
