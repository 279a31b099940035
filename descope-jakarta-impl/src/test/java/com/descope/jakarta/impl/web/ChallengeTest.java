package com.descope.jakarta.impl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code WWW-Authenticate} (RFC 6750, section 3; RFC 9728, section 5.1). */
class ChallengeTest {
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void withoutATokenItIsTheSchemeAndWhereToReadMore() {
        assertEquals("Bearer", Challenge.plain(NONE));
        assertEquals(
                "Bearer resource_metadata=\"https://a.example/m\"",
                Challenge.plain(Optional.of("https://a.example/m")));
    }

    @Test
    void aDescriptionHasOnlyCharactersOfRfc6750Section3() {
        assertEquals(
                "Bearer error=\"invalid_token\", error_description=\"say 'x' ?r? ??\"",
                Challenge.invalidToken("say \"x\" \\r\n \u00e9\u2028", NONE));
    }

    @Test
    void aDescriptionIsCut() {
        assertTrue(Challenge.invalidToken("x".repeat(10_000), NONE).length() < 700);
    }
}
