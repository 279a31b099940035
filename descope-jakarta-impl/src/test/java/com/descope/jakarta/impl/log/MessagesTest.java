package com.descope.jakarta.impl.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of the module: an id of its own, a cause, a remedy, and no hole. */
class MessagesTest {

    static Stream<Message> all() {
        return Stream.<Message[]>of(
                        ConfigMessage.values(),
                        LoginMessage.values(),
                        TokenMessage.values(),
                        ProviderMessage.values(),
                        SessionMessage.values(),
                        ServerMessage.values(),
                        RestMessage.values(),
                        GrantMessage.values(),
                        ObserveMessage.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aMessageRendersInOneLineWithIdCauseAndRemedy(Message message) {
        String line = message.line("zero", "one", "two", "three");
        assertTrue(line.matches("DESCOPE-[1-9]\\d{3}: \\p{Print}+[.?]"), line);
        assertFalse(line.matches(".*\\{\\d}.*"), line);
        assertTrue(message.remedyWith("zero", "one", "two", "three").length() > 5, line);
    }

    @Test
    void noIdStandsTwice() {
        List<String> ids = all().map(Message::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    @Test
    void aValueFromOutsideStaysOneLineAndIsCut() {
        String line = LoginMessage.PROVIDER_SAYS_NO.line(
                "access_denied", "no\r\nDESCOPE-1: forged \u202e" + "x".repeat(5_000));
        assertFalse(line.contains("\n") || line.contains("\r") || line.contains("\u202e"));
        assertTrue(line.length() < 1_000);
    }

    @Test
    void aValueIsNoTemplate() {
        assertTrue(LoginMessage.PROVIDER_SAYS_NO.line("{1}", "$0").contains("error {1}"));
    }
}
