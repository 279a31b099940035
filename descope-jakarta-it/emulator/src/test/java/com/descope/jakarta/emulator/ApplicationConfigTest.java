package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ApplicationConfigTest {

    private final ApplicationConfig config = new ApplicationConfig(Map.of("descope.project-id", "P2"));

    @Test
    void aKeyIsAddedToACopy() {
        assertEquals(
                Map.of("descope.project-id", "P3", "descope.path", "/d"),
                config.with("descope.path", "/d")
                        .with("descope.project-id", "P3")
                        .asMap());
        assertEquals(Map.of("descope.project-id", "P2"), config.asMap());
    }

    @Test
    void propertiesReadBackAsTheyWere() throws Exception {
        String odd = " a\\,b = c: #d \u00e9\n${e}";
        Properties read = new Properties();
        read.load(new StringReader(config.with("descope.scopes", odd).asProperties()));
        assertEquals(
                Map.of("descope.project-id", "P2", "descope.scopes", odd, "config_ordinal", "200"), Map.copyOf(read));
    }

    @Test
    void propertiesAreTheSameWheneverTheyAreWritten() {
        assertEquals("config_ordinal=200\ndescope.project-id=P2\n", config.asProperties());
    }

    @Test
    void aServerGetsOneArgumentForEachKey() {
        assertEquals(
                List.of("-Ddescope.path=/d", "-Ddescope.project-id=P2"),
                config.with("descope.path", "/d").asJvmArguments());
    }

    @Test
    void secretsAreNotShown() {
        assertFalse(config.with("descope.client-secret", "K2secret").toString().contains("K2secret"));
    }
}
