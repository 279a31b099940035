package com.descope.jakarta.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.it.server.Peculiarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/servers.md says which servers the tests run in, what they are configured with, and what differs. */
class ServersPageTest {
    private static final Path FILE = DocsPage.ROOT.resolve("docs/servers.md");
    private static final Path CONFIGURATIONS = DocsPage.ROOT.resolve("descope-jakarta-it");

    /** A server of a profile of the build. */
    private enum Tested {
        WILDFLY("WildFly", "mvn verify"),
        LIBERTY("Open Liberty", "mvn -Pliberty verify"),
        PAYARA("Payara Server", "mvn -Ppayara verify"),
        GLASSFISH("Eclipse GlassFish", "mvn -Pglassfish verify"),
        TOMEE("TomEE", "mvn -Ptomee verify");

        private final String product;
        private final String command;

        Tested(String product, String command) {
            this.product = product;
            this.command = command;
        }

        private String profile() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void theTablesAreWhatTheTestsSay() throws IOException {
        String expected = with(with(text(), "servers", servers()), "differences", differences());
        if (Boolean.getBoolean("descope.docs.write")) {
            Files.writeString(FILE, expected);
        }
        assertEquals(expected, text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"servers/liberty/src/test/server/server.xml", "suite/src/test/resources/tomee/context.xml"})
    void whatAUserWritesIsWhatTheTestsRunWith(String file) throws IOException {
        String written = Files.readString(CONFIGURATIONS.resolve(file)).replaceFirst("<\\?xml.*\\?>\\n", "");
        assertTrue(DocsPage.read(FILE).blocks("xml").contains(written), written);
    }

    private static String text() throws IOException {
        return Files.readString(FILE);
    }

    private static String servers() throws IOException {
        String build = Files.readString(DocsPage.ROOT.resolve("pom.xml"));
        return Arrays.stream(Tested.values())
                .map(server -> "| %s | %s | `%s` |%n"
                        .formatted(server.product, version(build, server.profile()), server.command))
                .collect(Collectors.joining("", "| server | version | its tests |\n|---|---|---|\n", ""));
    }

    private static String version(String build, String profile) {
        Matcher version = Pattern.compile("<" + profile + "\\.version>([^<]+)<").matcher(build);
        assertTrue(version.find(), profile);
        return version.group(1);
    }

    private static String differences() {
        return Arrays.stream(Peculiarity.values())
                .map(one -> "| %s | %s | %s |%n".formatted(products(one.servers()), one.rule(), one.reason()))
                .collect(Collectors.joining("", "| server | does not hold there | because |\n|---|---|---|\n", ""));
    }

    private static String products(List<String> profiles) {
        return Arrays.stream(Tested.values())
                .filter(server -> profiles.contains(server.profile()))
                .map(server -> server.product)
                .collect(Collectors.joining(", "));
    }

    private static String with(String page, String name, String table) {
        return Pattern.compile("(?s)(<!-- " + name + " -->\n).*?(<!-- end -->)")
                .matcher(page)
                .replaceFirst("$1" + Matcher.quoteReplacement(table) + "$2");
    }
}
