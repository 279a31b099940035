package com.descope.jakarta.impl.log;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills numbered places with values that may be an attacker's: each is cut, and made one line of visible characters. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final int LONGEST = 300;

    private Template() {}

    static String fill(String template, List<Object> values) {
        return PLACE.matcher(template).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < values.size() ? clean(String.valueOf(values.get(index))) : "?");
        });
    }

    static String clean(String value) {
        String cut = value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
        return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
    }
}
