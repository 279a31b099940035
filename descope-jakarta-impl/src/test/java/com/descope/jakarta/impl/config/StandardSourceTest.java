package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The three standard sources (MicroProfile Config 3.0), read by ourselves. */
class StandardSourceTest {

    @Test
    void systemPropertiesComeBeforeTheEnvironmentAndThatBeforeFiles() {
        Sources sources = new Sources().file("a=file\nb=file\nc=file").variable("a", "environment");
        sources.variable("b", "environment").property("a", "system");
        assertEquals(Optional.of("system"), sources.standard().value("a"));
        assertEquals(Optional.of("environment"), sources.standard().value("b"));
        assertEquals(Optional.of("file"), sources.standard().value("c"));
        assertEquals(Optional.empty(), sources.standard().value("d"));
    }

    @Test
    void aSourceMaySayItsOwnOrdinal() {
        Sources files = new Sources().file("config_ordinal=50\na=library").file("a=application");
        assertEquals(Optional.of("application"), files.standard().value("a"));
        Sources high = new Sources().file("config_ordinal= 450 \na=file").property("a", "system");
        assertEquals(Optional.of("file"), high.standard().value("a"));
        Sources environment = new Sources().variable("CONFIG_ORDINAL", "500").variable("A", "environment");
        assertEquals(
                Optional.of("environment"),
                environment.property("a", "system").standard().value("a"));
        Sources nonsense = new Sources().file("config_ordinal=high\na=file").variable("A", "environment");
        assertEquals(Optional.of("environment"), nonsense.standard().value("a"));
    }

    @Test
    void ofFilesWithTheSameOrdinalTheFirstOfTheClassPathWins() {
        assertEquals(
                Optional.of("1"),
                new Sources().file("a=1").file("a=2").standard().value("a"));
    }

    @Test
    void aVariableIsLookedForExactlyThenWithUnderscoresThenInCapitals() {
        Map<String, String> variables =
                Map.of("descope.client-id", "exact", "descope_client_id", "under", "DESCOPE_CLIENT_ID", "upper");
        Sources all = new Sources();
        variables.forEach(all::variable);
        assertEquals(Optional.of("exact"), all.standard().value("descope.client-id"));
        Sources two = new Sources().variable("descope_client_id", "under").variable("DESCOPE_CLIENT_ID", "upper");
        assertEquals(Optional.of("under"), two.standard().value("descope.client-id"));
        Sources one = new Sources().variable("DESCOPE_CLIENT_ID", "upper");
        assertEquals(Optional.of("upper"), one.standard().value("descope.client-id"));
        assertEquals(
                Optional.empty(), new Sources().property("A_B", "x").standard().value("a.b"));
    }

    @Test
    void anEmptyValueHidesThoseOfLowerOrdinals() {
        assertEquals(
                Optional.empty(),
                new Sources().file("a=1").variable("A", "").standard().value("a"));
    }

    @Test
    void expressionsReachAcrossSources() {
        Sources sources = new Sources().file("a=${b.c}").variable("B_C", "1");
        assertEquals(Optional.of("1"), sources.standard().value("a"));
        assertThrows(
                NoSuchElementException.class,
                () -> new Sources().file("a=${b}").standard().value("a"));
    }

    @Test
    void namesAreThoseOfAllSources() {
        Sources sources = new Sources().file("a=1").variable("DESCOPE_B", "2").property("c", "3");
        assertTrue(sources.standard().names().containsAll(Set.of("a", "DESCOPE_B", "c")));
    }

    @Test
    void filesAreUtf8AndABrokenOneIsNamed() {
        assertEquals(Optional.of("ä"), new Sources().file("a=ä").standard().value("a"));
        Sources broken = new Sources().file("a=\\u00zz");
        RuntimeException failure = assertThrows(RuntimeException.class, broken::standard);
        assertTrue(failure.toString().contains("microprofile-config.properties"), failure::toString);
    }
}
