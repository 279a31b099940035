package com.descope.jakarta.impl.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private final JsonReader reader = JsonReader.ofServer();

    @Test
    void anObjectIsReadAsMapsAndListsWithNullsLeftOut() {
        assertEquals(
                Optional.of(Map.of("a", List.of(1L, true, "x"), "b", Map.of("c", new BigDecimal("1.5")))),
                reader.object("{\"a\":[1,null,true,\"x\"],\"b\":{\"c\":1.5},\"d\":null}"));
    }

    @Test
    void aWholeNumberIsALongHoweverItIsWritten() {
        assertEquals(Optional.of(Map.of("exp", 1_000L)), reader.object("{\"exp\":1e3}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"x\"",
                "{",
                "{\"a\":1",
                "{\"a\":1} x",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":2}",
                "{\"sub\":null,\"sub\":\"x\"}",
                "{\"a\":{\"b\":1,\"b\":null}}",
                "{\"exp\":1e2147483647}",
                "{\"exp\":1e-2147483647}",
                "{\"exp\":1e500}",
                "{\"exp\":1e99999999999}",
                "{\"exp\":1e-99999999999}",
                "{'a':1}",
                "<html></html>"
            })
    void whatIsNotExactlyOneObjectIsNoJson(String text) {
        assertTrue(reader.object(text).isEmpty(), text);
    }

    @Test
    void nestingIsBounded() {
        assertTrue(reader.object("{\"a\":".repeat(30) + "1" + "}".repeat(30)).isPresent());
        assertTrue(reader.object("{\"a\":".repeat(40) + "1" + "}".repeat(40)).isEmpty());
        assertTrue(reader.object("{\"a\":" + "[".repeat(100_000)).isEmpty());
    }
}
