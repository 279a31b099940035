package com.descope.jakarta.impl.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation of the messages is the messages. */
class MessagesPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs", "messages.md");

    @Test
    void thePageIsWhatTheMessagesSay() throws IOException {
        if (Boolean.getBoolean("descope.docs.write")) {
            Files.writeString(PAGE, MessagesPage.text());
        }
        assertEquals(MessagesPage.text(), Files.readString(PAGE));
    }
}
