package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Property expressions (MicroProfile Config 3.0). */
class ExpressionsTest {
    private static final Map<String, String> VALUES = Map.of(
            "a",
            "1",
            "b",
            "${a}",
            "url",
            "http://x:8",
            "server.1",
            "one",
            "empty",
            "",
            "self",
            "${self}",
            "tick",
            "${tock}",
            "tock",
            "x${tick}",
            "many",
            "${a}".repeat(150),
            "most",
            "${many}${many}");

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "${a}, 1",
        "x${b}y${a}, x1y1",
        "${none:else}, else",
        "${none:}, ''",
        "${empty:else}, ''",
        "x${empty}, x",
        "${a:${none}}, 1",
        "${none:${a}}, 1",
        "${none:http://y:9/${a}}, http://y:9/1",
        "${server.${a}}, one",
        "${server.${none:1}:else}, one",
        "${url}, http://x:8",
        "\\${a}, ${a}",
        "x\\${a}${a}, x${a}1",
        "$a {a} } $, $a {a} } $"
    })
    void expressionsAreFilledIn(String text, String expanded) {
        assertEquals(expanded, expand(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${none}", "x${a:1}${none}", "${none:${none}}", "${}"})
    void oneWithoutValueAndDefaultDoesNotResolve(String text) {
        assertThrows(NoSuchElementException.class, () -> expand(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${self}", "${tick}", "${most}", "${a", "${none:${a}"})
    void endlessAndUnfinishedOnesAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> expand(text));
    }

    @Test
    void workIsBounded() {
        String wide = "${wide}".repeat(500);
        assertThrows(
                IllegalArgumentException.class, () -> new Expressions(name -> Optional.of(wide)).expand("${wide}"));
    }

    private static String expand(String text) {
        return new Expressions(name -> Optional.ofNullable(VALUES.get(name))).expand(text);
    }
}
