package com.descope.jakarta.it.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromeTest {

    @Test
    void whoClicksThroughSeesTheNextPageThoughItsHeadingIsTheSame(@TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(Chrome.installed().isPresent(), "no Chromium with ChromeDriver in /usr/bin");
        Path first = Files.writeString(
                folder.resolve("first.html"),
                "<h1>Same</h1><button onclick=\"setTimeout(() => location = 'second.html', 500)\">Slowly on</button>");
        Files.writeString(folder.resolve("second.html"), "<h1>Same</h1><p class=second>");
        try (Chrome chrome = Chrome.on("desk")) {
            chrome.open(first.toUri());
            chrome.clickThrough("Slowly on");
            chrome.awaitHeading("Same");
            assertTrue(chrome.has(".second"));
        }
    }
}
