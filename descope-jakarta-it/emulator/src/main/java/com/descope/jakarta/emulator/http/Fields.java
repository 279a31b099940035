package com.descope.jakarta.emulator.http;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The parameters of a query string, a form or a JSON body, in the order in which they came. */
public record Fields(Map<String, List<String>> all) {

    /** No parameters. */
    public static final Fields NONE = new Fields(Map.of());

    /** The value of a parameter that came once or more: the first; an empty one counts as absent. */
    public Optional<String> first(String name) {
        return all.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The names of parameters that came more than once. */
    public TreeSet<String> repeated() {
        TreeSet<String> names = new TreeSet<>();
        all.forEach((name, values) -> {
            if (values.size() > 1) {
                names.add(name);
            }
        });
        return names;
    }

    /** {@code application/x-www-form-urlencoded}; empty when an escape is malformed. */
    static Optional<Fields> ofForm(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                if (!pair.isEmpty()) {
                    fields.computeIfAbsent(name, n -> new ArrayList<>())
                            .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return Optional.of(new Fields(fields));
    }

    /** A JSON object's members as text; empty when it is none. */
    static Optional<Fields> ofJson(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            JSONObjectUtils.parse(text).forEach((name, value) -> {
                if (value != null) {
                    fields.put(name, List.of(value.toString()));
                }
            });
        } catch (ParseException notJson) {
            return Optional.empty();
        }
        return Optional.of(new Fields(fields));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
