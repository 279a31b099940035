package com.descope.jakarta.impl.token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;

/**
 * One thing done to a text.
 *
 * @param at where, by the text's length modulo
 * @param length how many characters it is about
 * @param text what comes in
 */
record Edit(Kind kind, int at, int length, String text) {

    enum Kind {
        INSERT,
        REPLACE,
        DELETE,
        REPEAT,
        TURN_CASE,
        TURN_BIT,
        CUT_HEAD,
        CUT_TAIL,
        MOVE_PARTS
    }

    static String all(String original, List<Edit> edits) {
        String text = original;
        for (Edit edit : edits) {
            text = edit.of(text);
        }
        return text;
    }

    private String of(String original) {
        int begin = at % (original.length() + 1);
        int end = Math.min(original.length(), begin + length);
        String head = original.substring(0, begin);
        String middle = original.substring(begin, end);
        String tail = original.substring(end);
        return switch (kind) {
            case INSERT -> head + text + middle + tail;
            case REPLACE -> head + text + tail;
            case DELETE -> head + tail;
            case REPEAT -> head + middle.repeat(1 + at % 5) + tail;
            case TURN_CASE -> head + turned(middle) + tail;
            case TURN_BIT -> head + middle.replaceAll("^.", bit(middle)) + tail;
            case CUT_HEAD -> middle + tail;
            case CUT_TAIL -> head;
            case MOVE_PARTS -> moved(original);
        };
    }

    private static String turned(String text) {
        StringBuilder turned = new StringBuilder();
        text.chars()
                .map(one -> Character.isUpperCase(one) ? Character.toLowerCase(one) : Character.toUpperCase(one))
                .forEach(one -> turned.append((char) one));
        return turned.toString();
    }

    private String bit(String text) {
        String other = text.isEmpty() ? "" : Character.toString(text.charAt(0) ^ (1 << (at % 8)));
        return Matcher.quoteReplacement(other);
    }

    private String moved(String original) {
        List<String> parts = new ArrayList<>(List.of(original.split("\\.", -1)));
        Collections.rotate(parts, at);
        return String.join(".", parts);
    }
}
