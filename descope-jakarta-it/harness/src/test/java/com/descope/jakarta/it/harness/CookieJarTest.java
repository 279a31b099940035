package com.descope.jakarta.it.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The tests' browser keeps cookies as browsers do (RFC 6265bis); else its tests would prove little. */
class CookieJarTest {
    private static final URI SHOP = URI.create("https://shop.example/portal/page");

    private final CookieJar jar = new CookieJar();

    private void take(URI from, String... cookies) {
        jar.take(
                from,
                HttpHeaders.of(Map.of("Set-Cookie", List.of(cookies)), (name, value) -> true),
                Function.identity());
    }

    private String sent(String url) {
        return jar.headerFor(URI.create(url), false, true);
    }

    @Test
    void aPathIsAPrefixOfWholeSegments() {
        take(SHOP, "a=1; Path=/portal");
        assertEquals("a=1", sent("https://shop.example/portal"));
        assertEquals("a=1", sent("https://shop.example/portal/x"));
        assertEquals("", sent("https://shop.example/portals"));
        assertEquals("", sent("https://other.example/portal"));
    }

    @Test
    void secureStaysOnHttps() {
        take(SHOP, "a=1; Path=/; Secure");
        assertEquals("", sent("http://shop.example/"));
        take(URI.create("http://plain.example/"), "b=2; Path=/; Secure");
        assertEquals(List.of(), jar.named("b"));
    }

    /** RFC 6265bis, 4.1.3.2. */
    @Test
    void aHostCookieKeepsItsPromiseOrIsNotTaken() {
        take(SHOP, "__Host-a=1; Path=/; Secure", "__Host-b=1; Path=/portal; Secure", "__Host-c=1; Path=/");
        assertEquals("__Host-a=1", sent("https://shop.example/"));
    }

    @Test
    void aMaxAgeOfZeroDeletesTheCookieOfThatPath() {
        take(SHOP, "a=1; Path=/portal", "a=2; Path=/");
        take(SHOP, "a=; Path=/; Max-Age=0");
        assertEquals("a=1", sent("https://shop.example/portal"));
        assertEquals("", sent("https://shop.example/"));
    }

    /** RFC 6265bis, 5.7.3. */
    @Test
    void laxGoesAlongWithNavigationsOnly() {
        take(SHOP, "lax=1; Path=/; SameSite=Lax", "strict=1; Path=/; SameSite=Strict");
        URI target = URI.create("https://shop.example/");
        assertEquals("lax=1", jar.headerFor(target, true, true));
        assertEquals("", jar.headerFor(target, true, false));
        assertEquals("lax=1; strict=1", jar.headerFor(target, false, false));
    }
}
