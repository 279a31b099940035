package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message of the configuration, rendered. */
class ConfigMessageTest {

    @ParameterizedTest
    @EnumSource
    void hasACodeOfItsRangeACauseARemedyAndItsValues(ConfigMessage message) {
        Object[] values = {"descope.some-key", "v1", "v2", "v3"};
        String cause = message.causeWith(values);
        String remedy = message.remedyWith(values);
        assertTrue(message.id().matches("DESCOPE-1[0-9]{3}"), message.id());
        assertTrue(cause.contains("descope.some-key") && cause.endsWith("."), cause);
        assertTrue(remedy.length() > 10 && (remedy.endsWith(".") || remedy.endsWith("?")), remedy);
        String line = message.line(values);
        assertEquals(message.id() + ": " + cause + " " + remedy, line);
        assertTrue(!line.matches(".*\\{\\d.*") && !line.contains("''"), line);
    }

    @Test
    void codesAreDistinct() {
        assertEquals(
                ConfigMessage.values().length,
                Arrays.stream(ConfigMessage.values())
                        .map(ConfigMessage::id)
                        .distinct()
                        .count());
    }
}
