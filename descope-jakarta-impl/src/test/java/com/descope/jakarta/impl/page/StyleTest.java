package com.descope.jakarta.impl.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleTest {
    private static final Pattern VARIABLES = Pattern.compile("--(\\w+): (#[0-9a-f]{6});");

    @Test
    void contrastIsAtLeastSevenToOneInBothSchemesWcag2_2Section1_4_6() {
        List<Map<String, String>> schemes = schemes();

        assertEquals(2, schemes.size());
        for (Map<String, String> colours : schemes) {
            for (String ink : List.of("ink", "quiet", "link")) {
                double contrast = contrast(colours.getOrDefault(ink, ""), colours.getOrDefault("paper", ""));
                assertTrue(contrast >= 7, ink + " " + colours + " " + contrast);
            }
        }
    }

    @Test
    void whatHasTheFocusIsOutlined() {
        assertTrue(Style.TEXT.contains(":focus-visible { outline: 3px solid"));
    }

    @Test
    void theStyleCannotEndItsOwnElement() {
        assertTrue(Style.TEXT.chars().noneMatch(character -> character == '<' || character == '&'));
    }

    private static List<Map<String, String>> schemes() {
        List<Map<String, String>> schemes = new ArrayList<>();
        for (String part : Style.TEXT.split("@media", 2)) {
            Map<String, String> colours = new HashMap<>();
            Matcher variables = VARIABLES.matcher(part);
            while (variables.find()) {
                colours.put(variables.group(1), variables.group(2));
            }
            schemes.add(colours);
        }
        return schemes;
    }

    private static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
