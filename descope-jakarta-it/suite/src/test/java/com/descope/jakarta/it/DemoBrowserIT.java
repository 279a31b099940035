package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.demo.launch.Demo;
import com.descope.jakarta.it.harness.Chrome;
import com.descope.jakarta.it.harness.DemoServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo in a real browser, as a person uses it; {@code target/screenshots} shows what was seen. */
class DemoBrowserIT {
    /** One for each screen: starting a browser takes longer than a test. */
    private static final Map<String, Chrome> BROWSERS = new TreeMap<>();

    private static Demo demo;

    @BeforeAll
    @SuppressWarnings("SystemOut") // Whoever runs the build should know what it left out.
    static void start() {
        if (Chrome.installed().isEmpty()) {
            System.out.println(
                    "LEFT OUT: the demo in a real browser. Install Chromium and ChromeDriver to run DemoBrowserIT.");
        }
        Assumptions.assumeTrue(Chrome.installed().isPresent(), "no Chromium with ChromeDriver in /usr/bin");
        demo = DemoServer.start();
    }

    @AfterAll
    static void end() {
        BROWSERS.values().forEach(Chrome::close);
        BROWSERS.clear();
        if (demo != null) {
            demo.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void aPersonSignsInLooksAroundAndSignsOut(String screen) {
        Chrome chrome = browser(screen);
        chrome.open(demo.url() + "/");
        chrome.awaitHeading("Sign-in that the container knows");
        look(chrome, "1-home");
        chrome.click("Who am I?");
        assertEquals("401", chrome.text(".answer .status"));
        look(chrome, "2-fetch-refused");
        chrome.clickThrough("Profile");
        chrome.awaitHeading("Sign in");
        look(chrome, "3-descope");
        chrome.clickThrough("Alice Archer");
        chrome.awaitHeading("Your profile");
        assertEquals("Alice Archer", chrome.text(".caller .name"));
        assertTrue(chrome.text("table").contains("acme"));
        assertTrue(chrome.text(".source").contains("@ServletSecurity"));
        look(chrome, "4-profile");
        chrome.clickThrough("Home");
        chrome.click("Who am I?");
        assertEquals("200", chrome.text(".answer .status"));
        look(chrome, "5-fetch-answered");
        assertEquals(List.of(), complaintsBut401(chrome));
        chrome.clickThrough("Sign out");
        chrome.awaitHeading("Sign-in that the container knows");
        assertFalse(chrome.has(".caller .name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void anAdminSeesTheAdminPage(String screen) {
        Chrome chrome = browser(screen);
        chrome.open(demo.url() + "/admin");
        chrome.clickThrough("Ada Admin");
        chrome.awaitHeading("Administration");
        look(chrome, "6-admin");
        chrome.clickThrough("Home");
        chrome.click("Read the admins");
        assertEquals("200", chrome.text(".answer .status"));
    }

    /** A link elsewhere may not sign anybody out, and our own page's form must get as far as Descope and back. */
    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void aLinkFromElsewhereAsksBeforeItSignsOut(String screen) {
        Chrome chrome = browser(screen);
        chrome.open(demo.url() + "/profile");
        chrome.clickThrough("Alice Archer");
        chrome.awaitHeading("Your profile");
        chrome.open(demo.emulator().orElseThrow().baseUrl() + "/elsewhere");
        chrome.follow(demo.url() + "/descope/logout");
        chrome.awaitHeading("Sign out");
        look(chrome, "7-logout-question");
        chrome.clickThrough("Sign out");
        chrome.awaitHeading("Sign-in that the container knows");
        assertFalse(chrome.has(".caller .name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void whoCancelsSeesOurErrorPage(String screen) {
        Chrome chrome = browser(screen);
        chrome.open(demo.url() + "/profile");
        chrome.clickThrough("Cancel");
        assertTrue(chrome.text("main").contains("DESCOPE-2007"));
        look(chrome, "8-cancelled");
    }

    /** As if it had just been installed. */
    private static Chrome browser(String screen) {
        Chrome chrome = BROWSERS.computeIfAbsent(screen, Chrome::on);
        chrome.forget();
        return chrome;
    }

    private static void look(Chrome chrome, String name) {
        chrome.screenshot(name);
        assertEquals(0, chrome.overflow(), name + " is wider than the screen");
    }

    /** The browser notes every 401; that one was meant. */
    private static List<String> complaintsBut401(Chrome chrome) {
        return chrome.complaints().stream()
                .filter(line -> !line.contains("401 (Unauthorized)"))
                .toList();
    }
}
