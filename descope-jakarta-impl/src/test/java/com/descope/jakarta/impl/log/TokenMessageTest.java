package com.descope.jakarta.impl.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenMessageTest {

    @Test
    void eachMessageHasAnIdOfItsOwn() {
        long ids =
                Arrays.stream(TokenMessage.values()).map(Message::id).distinct().count();
        assertEquals(TokenMessage.values().length, ids);
    }

    @ParameterizedTest
    @EnumSource
    void theNumberIsOfTheTokensRange(TokenMessage message) {
        assertTrue(message.text().number() > 3000 && message.text().number() < 4000);
    }

    @ParameterizedTest
    @EnumSource
    void causeAndRemedyEndWithAFullStop(TokenMessage message) {
        assertTrue(message.causeWith("a", "b.").endsWith("."));
        assertTrue(message.remedyWith("a", "b").endsWith("."));
    }
}
