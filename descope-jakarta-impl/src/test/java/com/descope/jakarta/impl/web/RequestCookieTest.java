package com.descope.jakarta.impl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.web.WebRequest.RequestCookie;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Cookie header (RFC 6265, section 4.2.1). */
class RequestCookieTest {
    private static List<RequestCookie> of(String... headers) {
        return RequestCookie.of(List.of(headers));
    }

    @Test
    void allCookiesOfANameAreSeenInTheirOrder() {
        assertEquals(
                List.of(new RequestCookie("a", "1"), new RequestCookie("b", "2"), new RequestCookie("a", "3")),
                of("a=1; b=2", "a=3"));
    }

    @Test
    void aValueMayHoldAnEqualsSignOrNothing() {
        assertEquals(List.of(new RequestCookie("a", "b=c="), new RequestCookie("d", "")), of("a=b=c=;d="));
    }

    @Test
    void whatIsNoCookieIsLeftOut() {
        assertEquals(List.of(new RequestCookie("a", "1")), of("", ";;", "=x; y; a=1"));
    }

    @Test
    void aHeaderOfThousandsIsCutOff() {
        assertEquals(200, of("a=1;".repeat(5_000)).size());
    }
}
