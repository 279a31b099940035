package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation of the keys is the keys. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs", "configuration.md");

    @Test
    void thePageIsWhatTheKeysSay() throws IOException {
        if (Boolean.getBoolean("descope.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, ConfigurationPage.text());
        }
        assertEquals(ConfigurationPage.text(), Files.readString(PAGE));
    }
}
