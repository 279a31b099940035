package com.descope.jakarta.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.config.ConfigKey;
import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.ConfigSource;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the documentation shows compiles, is accepted by the module, and is there. */
class DocsTest {
    private static final Pattern KEY =
            Pattern.compile("(?:(?<=-D)|(?<![\\w./@:-]))descope\\.[a-z][a-z.<>-]*[a-z>](?![\\w(])");
    /** A scope, a switch of the build, and a host. */
    private static final Set<String> NO_KEYS = Set.of("descope.claims", "descope.docs.write", "descope.com");

    private static final Pattern CODE = Pattern.compile("DESCOPE-\\d{4}");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern OWN_PATH = Pattern.compile("(?<![\\w.>-])/descope/([a-z-]+)");
    private static final Set<String> OWN_PATHS =
            Set.of("login", "callback", "logout", "backchannel-logout", "diagnostics");
    private static final Pattern TYPE = Pattern.compile("`@?((?:Descope|Emulated|Requires)[A-Z]\\w+)");
    private static final Set<String> PUBLISHED =
            Set.of("descope-jakarta-api", "descope-jakarta-impl", "descope-jakarta-emulator");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path output;

    static List<DocsPage> pages() throws IOException {
        return DocsPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void javaCompiles(DocsPage page) throws IOException {
        for (String block : page.blocks("java")) {
            assertEquals("", new Snippet(block).errors(output), block);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void propertiesAreAcceptedByTheModule(DocsPage page) throws IOException {
        for (String block : page.blocks("properties")) {
            Properties properties = new Properties();
            properties.setProperty("descope.project-id", "P2abcdefghijklmnopqrstuvwxyz");
            properties.setProperty("descope.client-secret", "an access key");
            properties.load(new StringReader(block));
            ConfigOutcome outcome = new ConfigReader(source(properties)).read();
            ConfigOutcome.Valid valid =
                    assertInstanceOf(ConfigOutcome.Valid.class, outcome, () -> block + "\n" + outcome);
            assertEquals(List.of(), valid.warnings(), block);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keysExist(DocsPage page) {
        Stream<String> unknown = page.found(KEY).stream().filter(key -> !NO_KEYS.contains(key) && !isKey(key));
        assertEquals(List.of(), unknown.toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void xmlIsWellFormedAndItsArtifactsAreOurs(DocsPage page) throws Exception {
        for (String block : page.blocks("xml")) {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<block>" + block + "</block>")));
            NodeList groups = document.getElementsByTagName("groupId");
            for (int at = 0; at < groups.getLength(); at++) {
                String around = groups.item(at).getParentNode().getTextContent().replaceAll("\\s+", " ");
                if (around.contains("com.descope.jakarta")) {
                    assertTrue(PUBLISHED.contains(around.split(" ", -1)[2]), around);
                    assertTrue(
                            DocsPage.read(DocsPage.ROOT.resolve("pom.xml"))
                                    .text()
                                    .contains("<version>" + around.split(" ", -1)[3] + "<"),
                            around);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(DocsPage page) {
        Stream<String> broken = DocsPage.found(LINK, page.prose()).stream()
                .filter(link -> !link.startsWith("https://") && !leadsSomewhere(page, link));
        assertEquals(List.of(), broken.toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void codesExist(DocsPage page) {
        String messages =
                DocsPage.read(DocsPage.ROOT.resolve("docs/messages.md")).text();
        Stream<String> unknown = page.found(CODE).stream().filter(code -> !messages.contains("`" + code + "`"));
        assertEquals(List.of(), unknown.toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pathsUnderOursAreOurs(DocsPage page) {
        Stream<String> unknown = page.found(OWN_PATH).stream().filter(path -> !OWN_PATHS.contains(path));
        assertEquals(List.of(), unknown.toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void typesExist(DocsPage page) throws IOException {
        List<String> types = page.found(TYPE);
        if (!types.isEmpty()) {
            Set<String> ours = DocsPage.sources();
            assertEquals(
                    List.of(),
                    types.stream()
                            .filter(type -> !ours.contains(type + ".java"))
                            .toList());
        }
    }

    private static boolean leadsSomewhere(DocsPage page, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target =
                path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
        return Files.exists(target) && (hash < 0 || DocsPage.read(target).hasAnchor(link.substring(hash + 1)));
    }

    /** Or what several keys begin with. */
    private static boolean isKey(String name) {
        return Arrays.stream(ConfigKey.values())
                .anyMatch(key -> key.key().equals(name)
                        || key.key().startsWith(name + ".")
                        || key.prefix().filter(name::startsWith).isPresent());
    }

    private static ConfigSource source(Properties properties) {
        return new ConfigSource() {
            @Override
            public Optional<String> value(String name) {
                return Optional.ofNullable(properties.getProperty(name)).filter(value -> !value.isBlank());
            }

            @Override
            public Set<String> names() {
                return properties.stringPropertyNames();
            }
        };
    }
}
