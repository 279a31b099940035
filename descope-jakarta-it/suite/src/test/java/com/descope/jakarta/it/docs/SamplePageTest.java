package com.descope.jakarta.it.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/testing.md shows are the files of the sample, which the build compiles and runs. */
class SamplePageTest {
    private static final Path SAMPLE = DocsPage.ROOT.resolve("descope-jakarta-it/sample/src");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main/java/com/example/reports/Reports.java",
                "test/java/com/example/reports/ReportsTest.java",
                "test/java/com/example/reports/ReportsIT.java"
            })
    void theFileIsShownAsItIs(String file) throws IOException {
        String source = Files.readString(SAMPLE.resolve(file));
        DocsPage page = DocsPage.read(DocsPage.ROOT.resolve("docs/testing.md"));
        assertTrue(page.blocks("java").contains(source), () -> "docs/testing.md does not show\n" + source);
    }
}
