package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    @ParameterizedTest
    @CsvSource({
        "/public/, public, true",
        "public, Public, false",
        "public, public/x, false",
        "{id}, 7, true",
        "{id}, 7/x, false",
        "{id}, '', false",
        "'{ id : [0-9]{2,3} }', 123, true",
        "'{ id : [0-9]{2,3} }', 1, false",
        "{rest: .*}, a/b/c, true",
        "a.b, axb, false",
        "item-{id}/part, item-7/part, true",
        "item-{id}/part, item-7/other, false"
    })
    void aTemplateMatchesWholePartsRestSection3_4(String template, String part, boolean matches) {
        assertEquals(matches, PathTemplate.of(template).mayMatch(part));
    }

    @Test
    void whatCannotBeReadMayMatchAnything() {
        assertTrue(PathTemplate.of("{id: [}").mayMatch("anything/at/all"));
        assertTrue(PathTemplate.of("{id").mayMatch("anything"));
    }

    @ParameterizedTest
    @CsvSource({
        "größe, gr%C3%B6%C3%9Fe",
        "größe, gr%c3%b6%c3%9fe",
        "größe%20x, gr%C3%B6%C3%9Fe%20x",
        "a b/{id}, a%20b/7",
        "a b-{id}, a%20b-x%2Fy",
        "a%20b, a%20b",
        "public, %70ublic",
        "a+b, a%2Bb",
        "'{id: [0-9]+}', %37",
        "{id}, x%2Fy",
        "public, %7",
        "'{id: [0-9]+}', 7%"
    })
    void howeverRuntimesEncodeAndDecode(String template, String part) {
        assertTrue(PathTemplate.of(template).mayMatch(part));
    }

    @Test
    void whatCannotMeanTheSameDoesNotMatch() {
        assertFalse(PathTemplate.of("public").mayMatch("gr%C3%B6%C3%9Fe"));
        assertFalse(PathTemplate.of("größe").mayMatch("public"));
        assertFalse(PathTemplate.of("größe").mayMatch("J%C3%BCrgen"));
        assertFalse(PathTemplate.of("a b").mayMatch("a+b"));
        assertFalse(PathTemplate.of("{id: [0-9]+}").mayMatch("%61"));
    }

    @Test
    void onlyALiteralOfPlainCharactersIsThePart() {
        assertTrue(PathTemplate.of("/a/b:c/").is("a/b:c"));
        assertFalse(PathTemplate.of("a/{b}").is("a/{b}"));
        assertFalse(PathTemplate.of("a").is("b"));
        assertFalse(PathTemplate.of("a%20b").is("a%20b"));
        assertFalse(PathTemplate.of("größe").is("größe"));
    }

    @Test
    void aLiteralYieldsToAsManyLiteralCharactersRestSection3_7_2() {
        assertTrue(PathTemplate.of("open{rest: .*}").mayPrecede("open".length()));
        assertFalse(PathTemplate.of("{id}").mayPrecede("open".length()));
        assertFalse(PathTemplate.of("o{id: [a-z]{3}}").mayPrecede("open".length()));
        assertTrue(PathTemplate.of("{id").mayPrecede("open".length()));
    }
}
