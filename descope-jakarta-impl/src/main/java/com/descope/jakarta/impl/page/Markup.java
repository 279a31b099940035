package com.descope.jakarta.impl.page;

/** The one place where text becomes part of HTML or XML. */
final class Markup {
    private static final String UNREADABLE = "\uFFFD";

    private Markup() {}

    /**
     * Text for element content and for attribute values in double or single quotes. Characters that XML 1.0 (section 2.2)
     * forbids, even as references, are replaced: they would make a partial response unreadable.
     */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> escape(character, escaped));
        return escaped.toString();
    }

    private static void escape(int character, StringBuilder escaped) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> {
                if (allowed(character)) {
                    escaped.appendCodePoint(character);
                } else {
                    escaped.append(UNREADABLE);
                }
            }
        }
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
