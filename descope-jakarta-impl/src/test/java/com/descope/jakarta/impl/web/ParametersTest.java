package com.descope.jakarta.impl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static Parameters parsed(String query) {
        return Parameters.parse(query).orElseThrow();
    }

    @Test
    void anEmptyQueryHasNoParameters() {
        assertEquals(List.of(), parsed("").all("a"));
        assertEquals(Optional.empty(), parsed("&&").single(""));
    }

    @Test
    void plusAndPercentAreDecodedAsUtf8() {
        Parameters parameters = parsed("a+b=%C3%A4+%2B%26%3d&empty=&bare&q=a=b");
        assertEquals(Optional.of("\u00e4 +&="), parameters.single("a b"));
        assertEquals(Optional.of(""), parameters.single("empty"));
        assertEquals(Optional.of(""), parameters.single("bare"));
        assertEquals(Optional.of("a=b"), parameters.single("q"));
    }

    @Test
    void aRepeatedParameterHasNoSingleValueRfc6749Section3Point1() {
        Parameters parameters = parsed("state=1&code=x&st%61te=2");
        assertTrue(parameters.repeated("state"));
        assertEquals(Optional.empty(), parameters.single("state"));
        assertEquals(List.of("1", "2"), parameters.all("state"));
        assertFalse(parameters.repeated("code"));
        assertFalse(parameters.repeated("absent"));
        assertEquals(Optional.empty(), parameters.single("absent"));
    }

    @Test
    void namesAreComparedExactly() {
        assertEquals(Optional.empty(), parsed("State=1").single("state"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%2",
                "a=%zz",
                "%=a",
                "a=%-1",
                "a=%\uff11\uff11",
                "a=%FF",
                "a=%C0%AF",
                "a=%ED%A0%80",
                "a b=c",
                "a=\u00e4",
                "a=\r\n",
                "a=\u0000",
                "a=%E2%82"
            })
    void whatIsNotEncodedAsItMustBeIsNotParsed(String query) {
        assertEquals(Optional.empty(), Parameters.parse(query));
    }

    @Test
    void sixteenThousandCharactersAreEnough() {
        assertTrue(Parameters.parse("a=" + "b".repeat(16_382)).isPresent());
        assertEquals(Optional.empty(), Parameters.parse("a=" + "b".repeat(16_383)));
    }

    @Test
    void twoHundredParametersAreEnough() {
        assertEquals(200, parsed("a=1&".repeat(200)).all("a").size());
        assertEquals(Optional.empty(), Parameters.parse("a=1&".repeat(201)));
    }
}
