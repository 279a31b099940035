package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.demo.launch.Demo;
import com.descope.jakarta.demo.launch.LaunchException;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.DemoServer;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
            assertEquals(
                    2,
                    zip.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.matches("WEB-INF/lib/descope-jakarta-(api|impl)-.*\\.jar"))
                            .count());
            assertEquals(
                    0,
                    zip.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.endsWith("web.xml") || name.contains("/launch/"))
                            .filter(name -> !name.endsWith("/"))
                            .count());
        }
    }
}
