package com.descope.jakarta.impl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

    /** The application's error page has styles and forms of its own. */
    @Test
    void withoutItsBodyAnAnswerSaysNothingOfTheContent() {
        Header retry = new Header("Retry-After", "5");
        CookieChange cookie = new CookieChange("a", "b", "/", false, Duration.ofMinutes(1));
        Answer page = new Answer(503, List.of(retry), List.of(cookie), "text/html", "<p>")
                .with(new Header(Header.CONTENT_SECURITY_POLICY, "default-src 'none'"));
        assertEquals(new Answer(503, List.of(retry), List.of(cookie), "", ""), page.withoutBody());
    }
}
