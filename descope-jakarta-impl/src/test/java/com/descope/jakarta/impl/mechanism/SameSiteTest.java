package com.descope.jakarta.impl.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an answer's cookies; that servers take it is for {@code SignInIT}. */
class SameSiteTest {

    @Test
    void theSessionCookieGetsWhatTheContainerWasTold() {
        assertEquals(
                List.of("other=1; Path=/", "JSESSIONID=a; Path=/app; HttpOnly; SameSite=Strict"),
                SameSite.whole(
                        List.of("other=1; Path=/", "JSESSIONID=a; Path=/app; HttpOnly"), "JSESSIONID", "Strict"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JSESSIONID=a; SameSite=None",
                "JSESSIONID=a;samesite=lax; Path=/",
                "JSESSIONIDS=a",
                "other=JSESSIONID=a"
            })
    void othersStayAsTheyAre(String line) {
        assertEquals(List.of(line), SameSite.whole(List.of(line), "JSESSIONID", "Lax"));
    }
}
