package com.descope.jakarta.impl.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query string ({@code application/x-www-form-urlencoded}), read strictly: what is not clear is refused. */
public final class Parameters {
    private static final int LONGEST = 16_384;
    private static final int MOST = 200;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Empty if the query is too long, has too many parameters, or is not encoded as it must be. */
    public static Optional<Parameters> parse(String rawQuery) {
        if (rawQuery.length() > LONGEST || !rawQuery.chars().allMatch(Parameters::isVisibleAscii)) {
            return Optional.empty();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        int count = 0;
        for (String pair : rawQuery.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (++count > MOST || name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            values.computeIfAbsent(name.get(), first -> new ArrayList<>()).add(value.get());
        }
        return Optional.of(new Parameters(values));
    }

    private static boolean isVisibleAscii(int character) {
        return character > ' ' && character < 0x7F;
    }

    private static Optional<String> decode(String encoded) {
        return Percent.decode(encoded.replace('+', ' '));
    }

    /** The values in their order, none for a name that is not there. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** The value of a parameter that stands exactly once. */
    public Optional<String> single(String name) {
        List<String> all = all(name);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** RFC 6749, section 3.1: request and response parameters must not be included more than once. */
    public boolean repeated(String name) {
        return all(name).size() > 1;
    }
}
