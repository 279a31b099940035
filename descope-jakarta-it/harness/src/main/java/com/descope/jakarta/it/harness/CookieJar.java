package com.descope.jakarta.it.harness;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A browser's cookies, as far as paths, Secure, SameSite and Max-Age matter. */
public final class CookieJar {
    private final List<BrowserCookie> cookies = new ArrayList<>();

    void take(URI from, HttpHeaders answer, Function<String, String> proxy) {
        for (String header : answer.allValues("Set-Cookie")) {
            BrowserCookie cookie = BrowserCookie.parse(proxy.apply(header), from, Instant.now());
            cookies.removeIf(cookie::replaces);
            if (!cookie.isOver(Instant.now()) && acceptable(cookie, from)) {
                cookies.add(cookie);
            }
        }
    }

    /** RFC 6265bis 4.1.3.2 and 5.7: prefixes are promises, and Secure is not set over plain http (loopback aside). */
    private static boolean acceptable(BrowserCookie cookie, URI from) {
        boolean secure = from.getScheme().equals("https");
        boolean loopback = "localhost".equals(from.getHost());
        if (cookie.name().startsWith("__Host-")) {
            return secure && cookie.has("secure") && cookie.path().equals("/") && !cookie.has("domain");
        }
        return secure || loopback || !cookie.has("secure");
    }

    /** The {@code Cookie} header for a request, empty if there is none. */
    String headerFor(URI target, boolean crossSite, boolean topLevelGet) {
        return cookies.stream()
                .filter(cookie -> !cookie.isOver(Instant.now()) && cookie.isFor(target))
                .filter(cookie -> !crossSite
                        || cookie.sameSite().equals("none")
                        || (topLevelGet && cookie.sameSite().equals("lax")))
                .sorted(Comparator.comparing(cookie -> -cookie.path().length()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
    }

    /** Cookies whose names begin so. */
    public List<BrowserCookie> named(String prefix) {
        return cookies.stream()
                .filter(cookie -> cookie.name().startsWith(prefix))
                .toList();
    }

    /** What a person does in the browser's settings. */
    public void forget(String prefix) {
        cookies.removeIf(cookie -> cookie.name().startsWith(prefix));
    }

    public void put(BrowserCookie cookie) {
        cookies.removeIf(cookie::replaces);
        cookies.add(cookie);
    }

    /** Everything, to look for secrets or to copy to another browser. */
    public List<BrowserCookie> all() {
        return List.copyOf(cookies);
    }
}
