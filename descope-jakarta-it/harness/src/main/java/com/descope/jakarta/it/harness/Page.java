package com.descope.jakarta.it.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a browser shows, or a script was answered.
 *
 * @param url where the browser ended, as in its address bar
 * @param trail the redirects that led there, first one first
 */
public record Page(String method, URI url, int status, HttpHeaders headers, String body, List<Page> trail) {

    public Page {
        trail = List.copyOf(trail);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public List<String> headersOf(String name) {
        return headers.allValues(name);
    }

    /** Whether the header, a list (RFC 9110, 5.6.1), has this member. */
    public boolean hasInList(String name, String member) {
        return headersOf(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .anyMatch(one -> one.strip().equals(member));
    }

    /** {@code Location}, resolved as a browser does. */
    public URI location() {
        return url.resolve(header("Location").orElseThrow(() -> new AssertionError("no Location in " + this)));
    }

    public boolean isRedirect() {
        return status >= 301
                && status <= 308
                && status != 304
                && header("Location").isPresent();
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** Path and query. */
    public String place() {
        return url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }

    /** The step of the trail whose path ends so. */
    public Page step(String pathEnd) {
        return trail.stream()
                .filter(page -> page.url().getPath().endsWith(pathEnd))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + pathEnd + " in " + this));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        trail.forEach(page -> text.append(page.line()).append('\n'));
        return text.append(line()).append('\n').append(body).toString();
    }

    private String line() {
        return method + " " + url + " -> " + status + " " + headers.map();
    }
}
