package com.descope.jakarta.impl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookiePathTest {

    @ParameterizedTest
    @CsvSource({
        "/app/descope, /app/descope",
        "/a;Domain=b, /a%3BDomain=b",
        "/a b, /a%20b",
        "/\u00e4, /%C3%A4",
        "/%C3%A4, /%C3%A4",
        "app, /app",
        "'', /"
    })
    void aPathIsAValidCookieAttributeRfc6265Section4Point1Point1(String publicPath, String cookiePath) {
        assertEquals(cookiePath, CookiePath.of(publicPath));
    }
}
