package com.descope.jakarta.it.harness;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A URL in parts. */
public record Query(String base, Map<String, List<String>> parameters) {

    public static Query of(URI url) {
        String text = url.toString();
        int mark = text.indexOf('?');
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (mark >= 0) {
            for (String pair : text.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                parameters
                        .computeIfAbsent(
                                decode(equals < 0 ? pair : pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return new Query(mark < 0 ? text : text.substring(0, mark), parameters);
    }

    /** The value of a parameter that must be there, once. */
    public String one(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw new AssertionError(name + " is there " + values.size() + " times in " + this);
        }
        return values.get(0);
    }

    public Optional<String> first(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** A value that is a list of words. */
    public Set<String> words(String name) {
        return Set.of(one(name).split(" ", -1));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
