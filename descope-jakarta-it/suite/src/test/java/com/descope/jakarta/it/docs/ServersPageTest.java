package com.descope.jakarta.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.it.server.Peculiarity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/servers.md says which servers the tests run in and what differs, and the README what they are configured with. */
class ServersPageTest {
    private static final Path FILE = DocsPage.ROOT.resolve("docs/servers.md");
    private static final Path CONFIGURATIONS = DocsPage.ROOT.resolve("descope-jakarta-it");

    /** A server of a profile of the build. */
    private enum Tested {
        WILDFLY("WildFly"),
        WILDFLY28("WildFly 28"),
        WILDFLY_PREVIEW("WildFly Preview"),
        LIBERTY("Open Liberty"),
        PAYARA("Payara Server"),
        PAYARA_MICRO("Payara Micro"),
        PAYARA7("Payara Server 7"),
        GLASSFISH("Eclipse GlassFish"),
        GLASSFISH8("Eclipse GlassFish 8"),
        TOMEE("TomEE");

        private final String product;

        Tested(String product) {
            this.product = product;
        }

        private String profile() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String row(String build, Properties measured) {
            String command = this == WILDFLY ? "mvn verify" : "mvn -P%s verify".formatted(profile());
            String version = version(build, this == WILDFLY_PREVIEW ? WILDFLY.profile() : profile());
            return "| %s | %s | `%s` | %s | %s | %s | %s |%n"
                    .formatted(
                            product,
                            version,
                            command,
                            of(measured, "java"),
                            of(measured, "start"),
                            of(measured, "deployment"),
                            of(measured, "memory"));
        }

        private String of(Properties measured, String what) {
            return measured.getProperty(profile() + "." + what, "");
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
        assertTrue(
                DocsPage.read(DocsPage.ROOT.resolve("README.md")).blocks("xml").contains(written), written);
    }

    private static String text() throws IOException {
        return Files.readString(FILE);
    }

    private static String servers() throws IOException {
        String build = Files.readString(DocsPage.ROOT.resolve("pom.xml"));
        Properties measured = new Properties();
        try (Reader file = Files.newBufferedReader(CONFIGURATIONS.resolve("servers/measured.properties"))) {
            measured.load(file);
        }
        return Arrays.stream(Tested.values())
                .map(server -> server.row(build, measured))
                .collect(Collectors.joining(
                        "",
                        "| server | version | its tests | on Java | starts in s | deploys in s | MB |\n|---|---|---|---|---|---|---|\n",
                        ""));
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
