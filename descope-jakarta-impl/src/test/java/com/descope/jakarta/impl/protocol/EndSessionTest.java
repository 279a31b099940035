package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndSessionTest {
    private static final String REST =
            "client_id=" + Given.PROJECT + "&post_logout_redirect_uri=https%3A%2F%2Fapp.example.org%2F&state=st%2F1";

    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final EndSession endSession =
            new EndSession(Given.fixedEndpoints(new FakeExchange(), clock), Given.publicClient());

    @Test
    void theUrlCarriesHintClientPageAndState_rpInitiatedLogout_2() throws Exception {
        assertEquals("https://api.descope.com/oauth2/v1/logout?id_token_hint=a.b.c&" + REST, url(Optional.of("a.b.c")));
    }

    @Test
    void withoutAnIdTokenThereIsNoHint() throws Exception {
        assertEquals("https://api.descope.com/oauth2/v1/logout?" + REST, url(Optional.empty()));
    }

    @Test
    void theHintIsLeftOutWhereTheUrlWouldPass4000Characters() throws Exception {
        int room = 4_000 - url(Optional.of("")).length();
        String fits = url(Optional.of("x".repeat(room)));
        assertEquals(4_000, fits.length());
        assertTrue(fits.contains("id_token_hint"), fits);
        assertFalse(url(Optional.of("x".repeat(room + 1))).contains("id_token_hint"));
    }

    private String url(Optional<String> idToken) throws ProviderFailure {
        return endSession.url(idToken, "https://app.example.org/", "st/1", Deadline.ofRequest(clock));
    }
}
