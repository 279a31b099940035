package com.descope.jakarta.emulator.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that the emulator got, as it came.
 *
 * @param endpoint what it was for
 * @param method its method
 * @param path its path
 * @param query its query parameters, decoded
 * @param form the parameters of its form or JSON body
 * @param headers its headers, names in lower case
 * @param body its body
 * @param at when it came
 */
public record RecordedRequest(
        Endpoint endpoint,
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> form,
        Map<String, List<String>> headers,
        String body,
        Instant at) {

    /** A parameter of the query or else of the form: its first value. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, form.getOrDefault(name, List.of())).stream()
                .findFirst();
    }

    /** A header's first value. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
