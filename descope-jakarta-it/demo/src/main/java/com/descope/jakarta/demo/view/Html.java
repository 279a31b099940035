package com.descope.jakarta.demo.view;

import java.util.Collection;
import java.util.stream.Collectors;

/** Escapes; everything that is not written here as markup goes through {@link #text}. */
public final class Html {
    private Html() {}

    /** For element content and quoted attribute values. */
    public static String text(Object value) {
        return String.valueOf(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Small labels in a row, or the given words where there are none. */
    public static String labels(Collection<String> values, String none) {
        if (values.isEmpty()) {
            return "<span class=\"muted\">" + text(none) + "</span>";
        }
        return values.stream()
                .sorted()
                .map(value -> "<span class=\"label\">" + text(value) + "</span>")
                .collect(Collectors.joining(" "));
    }
}
