package com.descope.jakarta.impl.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderMessageTest {

    @ParameterizedTest
    @EnumSource(ProviderMessage.class)
    void aMessageRendersWithIdCauseAndRemedy(ProviderMessage message) {
        String line = message.line("zero", "one", "two", "three");
        assertTrue(line.matches("DESCOPE-4\\d{3}: .+"), line);
        assertFalse(line.contains("{") || line.contains("''"), line);
        assertTrue(message.remedyWith("zero", "one", "two").endsWith("."), line);
        assertTrue(message.causeWith("zero", "one", "two", "three").endsWith("."), line);
    }

    @Test
    void anIdStandsOnce() {
        Set<String> ids = new HashSet<>();
        for (ProviderMessage message : ProviderMessage.values()) {
            ids.add(message.id());
        }
        assertEquals(ProviderMessage.values().length, ids.size());
    }
}
