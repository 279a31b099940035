package com.descope.jakarta.impl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedPageTest {
    private static final PublicUrl APP = new PublicUrl("https://a.example", "/app");
    private static final PublicUrl ROOT = new PublicUrl("https://a.example", "");

    private static Optional<String> saved(String candidate, PublicUrl app) {
        return SavedPage.of(candidate, app, "/descope").map(SavedPage::value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app",
                "/app/",
                "/app?a=b",
                "/app/orders/7?sort=%C3%A4&back=%2Fapp%2Fx&url=https://other.example/#part",
                "/app/a/../b",
                "/app/a%2Fb",
                "/app/a//b",
                "/app/page;jsessionid=1",
                "/app/100%25",
                "/app/100%2525",
                "/app/descopes/login",
                "/app/x/descope/login",
                "/app/x?y=../../descope/login",
                "/app/%C3%A4",
                "/app/~!$&'()*+,=:@.-_"
            })
    void aPageOfTheApplicationIsSavedAsItIs(String page) {
        assertEquals(Optional.of(page), saved(page, APP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app/x",
                "//host",
                "//host/app",
                "///host/app",
                "/\\host",
                "/\\/host",
                "\\\\host",
                "/%5chost",
                "/%2fhost",
                "/%2f%2fhost",
                "/%252f%252fhost",
                "/app\\..\\x",
                "/app/%5c..%5cx",
                "/app/%255cx",
                "/app?a=\\b",
                "/.//host",
                "/app/..//host",
                "/%2e/%2fhost",
                "http:/app",
                "http://a.example/app",
                "https://a.example@host/app",
                "//a.example@host/app",
                "javascript:alert(1)",
                "javascript:/app/",
                "data:,x",
                "?a=b",
                "#a",
                " /app/x",
                "/app/x ",
                "/app/ x",
                "/\t/host",
                "/app/\tx",
                "/app/x\r\nSet-Cookie: a=b",
                "/app/x%0d%0aSet-Cookie:%20a=b",
                "/app/x?a=%0D%0Ab",
                "/app/x%250d%250ab",
                "/app/x%00",
                "/app/x?a=%1f",
                "/app/x?a=%7F",
                "/app/\u00e4",
                "/app/x\u2028y",
                "/\uff0fhost",
                "/app/%",
                "/app/%2",
                "/app/%zz",
                "/app/x?a=100%",
                "/app/%c0%ae%c0%ae/x",
                "/app/%25252525252fx"
            })
    void whatCouldLeadElsewhereIsNotSaved(String candidate) {
        assertEquals(Optional.empty(), saved(candidate, APP));
        assertEquals(Optional.empty(), saved(candidate, ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/apple",
                "/app2/x",
                "/app@host/",
                "/App/x",
                "/other",
                "/app/../other",
                "/app/../../app/x",
                "/app/..",
                "/app/%2e%2e/other",
                "/app/.%2E/other",
                "/app/%252e%252e/other",
                "/app/..%2fother",
                "/app/..%252fother",
                "/app/..;/x",
                "/app/..;a=b/x",
                "/app/..%3b/x",
                "/app//../x",
                "/app/a/../../other",
                "/app/a%2fb/../../other",
                "/app;x=1",
                "/%61pple"
            })
    void aPageOutsideTheApplicationIsNotSavedByAnyReading(String candidate) {
        assertEquals(Optional.empty(), saved(candidate, APP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/descope",
                "/app/descope/",
                "/app/descope?x",
                "/app/descope/login?return=/app/x",
                "/app/./descope/login",
                "/app/%2e/descope/login",
                "/app//descope/login",
                "/app/x/../descope/login",
                "/app/x%2fy/../../app/descope/login",
                "/app/x/%2e%2e/descope/login",
                "/app/x/..;/descope/login",
                "/app/descope;x/login",
                "/app/descope%3bx/login",
                "/app/;x/descope/login",
                "/app/%64escope/login",
                "/app/%2564escope/login",
                "/app/descope%2flogin",
                "/app/descope%252flogin",
                "/app%2fdescope/login"
            })
    void noLoginReturnsToOurOwnPathsByAnyReading(String candidate) {
        assertEquals(Optional.empty(), saved(candidate, APP));
    }

    @Test
    void anApplicationAtTheRootHasItsOwnPathsToo() {
        assertEquals(Optional.of("/"), saved("/", ROOT));
        assertEquals(Optional.of("/x//y"), saved("/x//y", ROOT));
        assertEquals(Optional.empty(), saved("/descope/login", ROOT));
        assertEquals(Optional.empty(), saved("/%2fdescope/login", ROOT));
        assertEquals(Optional.empty(), saved("/../x", ROOT));
    }

    @Test
    void aPublicPathIsComparedDecoded() {
        PublicUrl umlaut = new PublicUrl("https://a.example", "/\u00e4/b");
        assertEquals(Optional.of("/%C3%A4/b/x"), saved("/%C3%A4/b/x", umlaut));
        assertEquals(Optional.of("/%C3%A4/b/x"), saved("/%C3%A4/b/x", new PublicUrl("https://a.example", "/%c3%a4/b")));
        assertEquals(Optional.empty(), saved("/%C3%A4/descope", new PublicUrl("https://a.example", "/%c3%a4")));
    }

    @Test
    void aLongPageLosesItsQueryAndThenItself() {
        String path = "/app/" + "x".repeat(795);
        assertEquals(Optional.of(path), saved(path, APP));
        assertEquals(Optional.of(path), saved(path + "?a=b", APP));
        assertEquals(Optional.of("/app/x"), saved("/app/x?" + "a".repeat(800), APP));
        assertEquals(Optional.of("/app/x"), saved("/app/x#" + "a".repeat(800), APP));
        assertEquals(Optional.empty(), saved(path + "y", APP));
        assertEquals(Optional.empty(), saved("/app/descope?" + "a".repeat(800), APP));
    }
}
