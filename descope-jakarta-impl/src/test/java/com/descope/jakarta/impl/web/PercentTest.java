package com.descope.jakarta.impl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void onlyHexadecimalDigitsOfAsciiCountRfc3986Section2Point1() {
        assertEquals(Optional.of("\u00e4\u00fc/"), Percent.decode("\u00e4%C3%bC%2f"));
        assertEquals(Optional.empty(), Percent.decode("%\uff11\uff11"));
        assertEquals(Optional.empty(), Percent.decode("%+1"));
    }
}
