package com.descope.jakarta.emulator.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One request that the emulator got. Names of headers are in lower case. */
public record Call(
        Endpoint endpoint,
        String method,
        String path,
        Fields query,
        Fields form,
        Map<String, List<String>> headers,
        String body,
        CountDownLatch closing) {

    /** A header's first value. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The parameters of a request that may come as a query (GET) or as a form (POST). */
    public Fields parameters() {
        return method.equals("POST") ? form : query;
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return headers.getOrDefault("cookie", List.of()).stream()
                .flatMap(line -> List.of(line.split(";", -1)).stream())
                .map(String::trim)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** The token of {@code Authorization: Bearer}. */
    public Optional<String> bearer() {
        return header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).trim());
    }

    /** Waits this long, or until the emulator is closed. */
    public void pause(Duration duration) throws InterruptedException {
        boolean closed = closing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        if (closed) {
            throw new InterruptedException("The emulator was closed.");
        }
    }

    /** Waits until the emulator is closed. */
    public void hang() throws InterruptedException {
        closing.await();
        throw new InterruptedException("The emulator was closed.");
    }
}
