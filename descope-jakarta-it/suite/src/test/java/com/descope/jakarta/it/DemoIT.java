package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.demo.device.DeviceSample;
import com.descope.jakarta.demo.launch.Demo;
import com.descope.jakarta.demo.launch.LaunchException;
import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.DemoServer;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code mvn -Pdemo} starts. */
class DemoIT {
    private static Demo demo;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        demo = DemoServer.start();
    }

    @AfterAll
    static void end() {
        demo.close();
    }

    @Test
    void itTellsTheAddressAndWhomToSignInAs() {
        String greeting = demo.greeting();
        assertTrue(greeting.contains(demo.url() + "/"), greeting);
        for (String user : new String[] {"alice", "ada", "nora"}) {
            assertTrue(greeting.contains(user), greeting);
            assertEquals(user, demo.emulator().orElseThrow().user(user).name());
        }
    }

    /** RFC 8628. */
    @Test
    void theDeviceSampleShowsACodeAndReadsTheApiOnceItsUserAgrees() throws Exception {
        DescopeEmulator descope = demo.emulator().orElseThrow();
        descope.set(Switch.DEVICE_INTERVAL, Duration.ofSeconds(1));
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(terminal, true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                super.println(line);
                Matcher code = Pattern.compile("type  (\\S+)").matcher(line);
                if (code.find()) {
                    descope.devices().approve(code.group(1), descope.user("nora"));
                }
            }
        };
        new DeviceSample(descope.baseUrl(), descope.clientId(), out).call(URI.create(demo.url() + "/api/me"));
        String shown = terminal.toString(StandardCharsets.UTF_8);
        assertTrue(
                shown.contains("200 {") && shown.contains(descope.user("nora").subject()), shown);
        assertTrue(
                shown.lines().filter(line -> line.startsWith("  \u2588\u2588")).count() > 10, shown);
    }

    @Test
    void everyPageShowsTheSourceItWasCompiledFrom() {
        Page home = browser.navigate(demo.url() + "/");
        assertTrue(home.body().contains("@RolesAllowed(&quot;admin&quot;)"), home.body());
        Site site = new Site(demo.url().toString(), demo.emulator().orElseThrow());
        Page profile = site.signIn(browser, "nora", "/profile");
        assertEquals(200, profile.status(), profile::toString);
        assertTrue(profile.body().contains("@ServletSecurity(@HttpConstraint(rolesAllowed = &quot;**&quot;))"));
        assertEquals(403, browser.navigate(site.at("/admin")).status());
        assertEquals(403, browser.fetch(site.at("/api/report")).status());
    }

    @Test
    void theNotesAreForWhoeverMayWriteInHisTenant() {
        Site site = new Site(demo.url().toString(), demo.emulator().orElseThrow());
        Page notes = site.signIn(browser, "alice", "/notes");
        assertTrue(notes.body().contains("The notes of acme are yours"), notes::toString);
        assertTrue(notes.body().contains("@RequiresPermission(&quot;notes.write&quot;)"), notes::toString);
        Page refused = site.signIn(new Browser(), "nora", "/notes");
        assertEquals(403, refused.status());
        assertTrue(refused.body().contains("DESCOPE-7021"), refused::toString);
    }

    @Test
    void aTakenPortIsToldWithTheWayOut() {
        LaunchException taken = assertThrows(
                LaunchException.class,
                () -> Demo.start(DemoServer.settings(demo.url().getPort(), Map.of())));
        assertTrue(String.valueOf(taken.getMessage()).contains("-Ddemo.port="), taken.toString());
    }

    /** DESIGN 2: annotations only, two JARs and nothing else. */
    @Test
    void theWarIsAnnotationsAndOurTwoJars() throws IOException {
        Path war = DemoServer.settings(0, Map.of()).war();
        try (ZipFile zip = new ZipFile(war.toFile())) {
            List<String> names = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.endsWith("/"))
                    .sorted()
                    .toList();
            assertEquals(
                    List.of("descope-jakarta-api", "descope-jakarta-impl"),
                    names.stream()
                            .filter(name -> name.startsWith("WEB-INF/lib/"))
                            .map(name -> name.replaceFirst("WEB-INF/lib/(.*?)-\\d.*", "$1"))
                            .toList());
            assertTrue(names.stream().noneMatch(name -> name.endsWith(".xml") && !name.startsWith("META-INF/maven/")));
            assertTrue(names.stream().noneMatch(name -> name.contains("/launch/") || name.contains("/device/")));
        }
    }
}
