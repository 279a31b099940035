package com.descope.jakarta.it.harness;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A cookie as a browser keeps it (RFC 6265bis); {@code attributes} have lower-case names.
 *
 * @param host the host that set it; cookies do not know ports
 * @param path its path, given or derived
 */
public record BrowserCookie(
        String name, String value, String host, String path, Map<String, String> attributes, Instant came) {

    /** As set by an answer to a request of {@code from}. */
    static BrowserCookie parse(String header, URI from, Instant now) {
        String[] parts = header.split(";", -1);
        int equals = parts[0].indexOf('=');
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            int at = part.indexOf('=');
            attributes.put(
                    (at < 0 ? part : part.substring(0, at)).toLowerCase(Locale.ROOT),
                    at < 0 ? "" : part.substring(at + 1));
        }
        String path = attributes.getOrDefault("path", "");
        return new BrowserCookie(
                parts[0].substring(0, equals).strip(),
                parts[0].substring(equals + 1).strip(),
                from.getHost(),
                path.startsWith("/") ? path : defaultPath(from),
                attributes,
                now);
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute.toLowerCase(Locale.ROOT));
    }

    public String sameSite() {
        return attributes.getOrDefault("samesite", "Lax").toLowerCase(Locale.ROOT);
    }

    public Optional<Duration> maxAge() {
        return Optional.ofNullable(attributes.get("max-age"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }

    boolean replaces(BrowserCookie other) {
        return name.equals(other.name) && host.equals(other.host) && path.equals(other.path);
    }

    boolean isOver(Instant now) {
        return maxAge().map(age -> age.isZero() || age.isNegative() || !now.isBefore(came.plus(age)))
                .orElse(attributes.getOrDefault("expires", "").contains("1970"));
    }

    /** Whether a request to {@code target} carries it. */
    boolean isFor(URI target) {
        return host.equals(target.getHost())
                && pathMatches(target.getPath())
                && (!has("secure") || trustworthy(target));
    }

    private boolean pathMatches(String requested) {
        String whole = requested.isEmpty() ? "/" : requested;
        return whole.equals(path) || whole.startsWith(path.endsWith("/") ? path : path + "/");
    }

    private static boolean trustworthy(URI target) {
        return target.getScheme().equals("https") || target.getHost().equals("localhost");
    }

    private static String defaultPath(URI from) {
        int slash = from.getPath().lastIndexOf('/');
        return slash <= 0 ? "/" : from.getPath().substring(0, slash);
    }
}
