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

    @Test
    void onlyAPathWithoutVariablesIsLiteral() {
        assertTrue(PathTemplate.of("/a/b").literal());
        assertFalse(PathTemplate.of("/a/{b}").literal());
    }
}
