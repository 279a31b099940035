package com.descope.jakarta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginOptionsTest {

    @Test
    void anAgeIsSentInWholeSeconds() {
        assertEquals(
                Map.of("max_age", "90"),
                LoginOptions.none().maxAge(Duration.ofMillis(90_900)).parameters());
    }

    @Test
    void anAgeBelowZeroIsRefusedBecauseNothingCouldBeCheckedByIt() {
        assertThrows(IllegalArgumentException.class, () -> LoginOptions.none().maxAge(Duration.ofMillis(-1)));
    }
}
