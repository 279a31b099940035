package com.descope.jakarta.impl.token;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What attackers send, at random: changes to texts, JSON values where others are expected, and JSON that hurts who reads it. */
final class Hostile {

    private static final String[] SPECIAL = {
        "=", "==", ".", "..", "....", " ", "\n", "\r\n", "\t", "+", "/", "%2E", "%3D", "\u0000", "\u012d", "\uff0e",
        "\ufeff", "\u00a0", "\u202e", "\ud83d\ude00", "\ud800", "A", "_", "-", "~", ":", ",", "\"", "{", "}", "[", "]",
        "Bearer ", "null", "\\u0000", "\\ud800", "e99999999999", "-", "0", "1e999"
    };

    private static final String[] MONSTERS = {
        "null",
        "1e99999999999",
        "-1e-99999999999",
        "1e2147483647",
        "1e-2147483648",
        "1e300",
        "1e401",
        "0e99999999999",
        "9".repeat(5_000),
        "0." + "0".repeat(5_000) + "1",
        "[".repeat(2_000),
        "[".repeat(1_000) + "]".repeat(1_000),
        "{\"a\":".repeat(500) + "1" + "}".repeat(500),
        "\"" + "\\u0041".repeat(300) + "\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"\\x\"",
        "\"\\u00",
        "\"",
        "01",
        "+1",
        "1.",
        ".5",
        "NaN",
        "Infinity",
        "-",
        "tru",
        "True",
        "'x'",
        "/* */1",
        "1,,",
        "\u0001",
        ""
    };

    private Hostile() {}

    static Arbitrary<List<Edit>> edits() {
        return edit().list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<Edit> edit() {
        return Combinators.combine(
                        Arbitraries.of(Edit.Kind.class),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(1, 40),
                        text())
                .as(Edit::new);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of(SPECIAL),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(5),
                Arbitraries.strings()
                        .withCharRange('A', 'Z')
                        .withCharRange('a', 'z')
                        .withChars("0123456789-_")
                        .ofMinLength(1)
                        .ofMaxLength(6),
                Arbitraries.of("A", ".", "=", "[").map(one -> one.repeat(20_000)));
    }

    /** The text of a JSON value that is none, or a monstrous one. */
    static Arbitrary<String> monsters() {
        return Arbitraries.of(MONSTERS);
    }

    /** A JSON value: often one of {@code likely}, else anything. */
    static Arbitrary<Object> values(List<?> likely) {
        Arbitrary<Object> leaf = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(likely).asGeneric()),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20).asGeneric()),
                Tuple.of(1, Arbitraries.longs().asGeneric()),
                Tuple.of(1, decimals().asGeneric()),
                Tuple.of(1, Arbitraries.of(true, false).asGeneric()));
        return Arbitraries.frequencyOf(
                Tuple.of(6, leaf),
                Tuple.of(1, leaf.list().ofMaxSize(3).asGeneric()),
                Tuple.of(1, leaf.map(value -> Map.of("a", value)).asGeneric()));
    }

    private static Arbitrary<BigDecimal> decimals() {
        BigDecimal far = new BigDecimal("1e20");
        return Arbitraries.bigDecimals().between(far.negate(), far).ofScale(3);
    }
}
