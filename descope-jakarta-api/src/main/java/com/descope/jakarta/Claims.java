package com.descope.jakarta;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The claims of a token (RFC 7519, section 4) as an immutable tree.
 *
 * <p>Values are {@link String}, {@link Boolean}, {@link Number} ({@link Long} where the JSON number is whole and fits, else
 * {@link java.math.BigDecimal}), {@link List} and {@link Map} of the same. A JSON {@code null} is left out.
 */
public final class Claims implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Claims NONE = new Claims(Collections.emptyMap());

    /** Serializable, as the collections that {@link #frozen} makes are. */
    @SuppressWarnings("serial")
    private final Map<String, Object> members;

    private Claims(Map<String, Object> members) {
        this.members = members;
    }

    /**
     * No claims at all.
     *
     * @return the empty object
     */
    public static Claims none() {
        return NONE;
    }

    /**
     * Copies a JSON object, deeply.
     *
     * @param members names and values; values of the types that this class names
     * @return the same claims, immutable
     * @throws IllegalArgumentException if a value is of another type
     */
    public static Claims of(Map<String, ?> members) {
        return new Claims(frozenMap(members));
    }

    /**
     * The claims by name, in the order of the token.
     *
     * @return an immutable map; empty if there are none
     */
    public Map<String, Object> asMap() {
        return members;
    }

    /**
     * The value at a JSON Pointer (RFC 6901), for example {@code /tenants/T1/roles}.
     *
     * @param pointer the empty string for the whole object, else {@code /} before each step, with {@code ~1} for {@code /}
     *     and {@code ~0} for {@code ~} in names
     * @return the value, or empty if nothing is there
     * @throws IllegalArgumentException if the pointer is neither empty nor begins with {@code /}
     */
    public Optional<Object> at(String pointer) {
        return JsonPointer.parse(pointer).in(members);
    }

    /**
     * A claim that is a string.
     *
     * @param name the claim's name, for example {@code sub}
     * @return the string, or empty if the claim is absent or something else
     */
    public Optional<String> text(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /**
     * A claim that is a list of strings, or a single string.
     *
     * @param pointer as for {@link #at}
     * @return the strings in order; empty if there are none; what is not a string is left out
     */
    public List<String> texts(String pointer) {
        Object value = at(pointer).orElse(List.of());
        if (value instanceof String text) {
            return List.of(text);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return List.of();
    }

    private static Map<String, Object> frozenMap(Map<?, ?> source) {
        Map<String, Object> copy = new LinkedHashMap<>();
        source.forEach((name, value) -> {
            if (value != null) {
                copy.put((String) name, frozen(value));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    private static Object frozen(Object value) {
        if (value instanceof Map<?, ?> map) {
            return frozenMap(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            for (Object element : list) {
                if (element != null) {
                    copy.add(frozen(element));
                }
            }
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        throw new IllegalArgumentException(
                "not a JSON value: " + value.getClass().getName());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Claims claims && members.equals(claims.members));
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** Names only: values may be personal data. */
    @Override
    public String toString() {
        return "Claims" + members.keySet();
    }
}
