package com.descope.jakarta.it.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that a page shows are files that the build compiles and runs. */
class ShownFilesTest {
    private static final Path TESTED = DocsPage.ROOT.resolve("descope-jakarta-it");

    @ParameterizedTest
    @CsvSource({
        "testing, sample/src/main/java/com/example/reports/Reports.java",
        "testing, sample/src/test/java/com/example/reports/ReportsTest.java",
        "testing, sample/src/test/java/com/example/reports/ReportsIT.java",
        "extend, suite/src/main/java/com/descope/jakarta/it/team/extend/EmployeeMapper.java",
        "extend, suite/src/main/java/com/descope/jakarta/it/team/extend/TenantOfPage.java",
        "extend, suite/src/main/java/com/descope/jakarta/it/team/extend/AuditLog.java"
    })
    void theFileIsShownAsItIs(String page, String file) throws IOException {
        String source = Files.readString(TESTED.resolve(file));
        DocsPage shown = DocsPage.read(DocsPage.ROOT.resolve("docs/" + page + ".md"));
        assertTrue(shown.blocks("java").contains(source), () -> "docs/" + page + ".md does not show\n" + source);
    }
}
