package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.SettableClock;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyHeadersTest {
    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "application/json,application/json",
        "'Application/JSON; charset=utf-8',application/json",
        "'text/html ;x',text/html",
        "'',''"
    })
    void theMediaTypeIsLowerCaseAndHasNoParameters_rfc9110_8_3_1(String header, String type) {
        assertEquals(type, headers("Content-Type", header).contentType());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "120,120", "121,120", "999999999,120"})
    void retryAfterIsInSecondsAndAtMostTwoMinutes_rfc9110_10_2_3(String header, long seconds) {
        assertEquals(
                Optional.of(Duration.ofSeconds(seconds)),
                headers("Retry-After", header).retryAfter(clock));
    }

    @ParameterizedTest
    @CsvSource({
        "'Sun, 01 Mar 2026 12:00:30 GMT',30",
        "'Sun, 01 Mar 2026 13:00:00 GMT',120",
        "'Sun, 01 Mar 2026 11:00:00 GMT',0"
    })
    void retryAfterMayBeADate_rfc9110_10_2_3(String header, long seconds) {
        assertEquals(
                Optional.of(Duration.ofSeconds(seconds)),
                headers("Retry-After", header).retryAfter(clock));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "Sun, 31 Feb 2026 12:00:00 GMT"})
    void anUnreadableRetryAfterIsAsIfAbsent(String header) {
        assertEquals(Optional.empty(), headers("Retry-After", header).retryAfter(clock));
    }

    @Test
    void theDateIsThatOfWhoeverAnswered_rfc9110_6_6_1() {
        assertEquals(
                Optional.of(Instant.parse("2026-03-01T12:00:00Z")),
                headers("Date", "Sun, 01 Mar 2026 12:00:00 GMT").date());
        assertEquals(Optional.empty(), headers("Date", "today").date());
    }

    private static ReplyHeaders headers(String name, String value) {
        return new ReplyHeaders(HttpHeaders.of(Map.of(name, List.of(value)), (header, text) -> true));
    }
}
