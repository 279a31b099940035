package com.descope.jakarta;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RFC 6901 over maps and lists, because JSON-P's pointer works on its own values only. */
record JsonPointer(List<String> steps) {

    static JsonPointer parse(String pointer) {
        if (pointer.isEmpty()) {
            return new JsonPointer(List.of());
        }
        if (pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("A JSON Pointer begins with '/' (RFC 6901, section 3): " + pointer);
        }
        return new JsonPointer(Arrays.stream(pointer.substring(1).split("/", -1))
                .map(JsonPointer::unescaped)
                .toList());
    }

    Optional<Object> in(Map<String, Object> document) {
        Optional<Object> found = Optional.of(document);
        for (String step : steps) {
            found = found.flatMap(value -> child(value, step));
        }
        return found;
    }

    private static Optional<Object> child(Object value, String step) {
        if (value instanceof Map<?, ?> object) {
            return Optional.ofNullable(object.get(step));
        }
        if (value instanceof List<?> array && step.matches("0|[1-9][0-9]{0,8}")) {
            int index = Integer.parseInt(step);
            return index < array.size() ? Optional.of(array.get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
