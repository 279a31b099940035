package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.it.cluster.SharedMapApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/cluster.md tells people to copy is what the tests run. */
class ClusterPageTest {
    private static final Path DOCS = Path.of("../../docs");

    private static String page() throws IOException {
        return Files.readString(DOCS.resolve("cluster.md"));
    }

    @Test
    void theRecipeIsTheOneThatRuns() throws IOException {
        String source =
                Files.readString(Path.of("src/main/java/com/descope/jakarta/it/recipe/hazelcast/HazelcastStore.java"));
        String recipe = source.substring(source.indexOf("@ApplicationScoped"));
        assertTrue(page().contains("```java\n" + recipe + "```"), recipe);
    }

    @Test
    void theLinesForWildFlyAreThoseThatRun() throws IOException {
        String lines = Files.readAllLines(DOCS.resolve("wildfly/shared-cache.cli")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
        assertTrue(page().contains("```\n" + lines + "\n```"), lines);
    }

    @Test
    void theReferenceToTheMapIsTheOneThatRuns() throws IOException {
        String reference = SharedMapApp.REFERENCE.strip();
        assertTrue(page().contains("```xml\n" + reference + "\n```"), reference);
    }
}
