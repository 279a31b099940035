package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a runtime's list of matched URIs is believed. */
class MatchedPathTest {

    @Test
    void theStepsAreWhatIsBetweenTheUris() {
        assertEquals(List.of("b"), steps(1, false, "a/b", "a/b", "a"));
        assertEquals(List.of("b"), steps(1, true, "a/b/c", "a/b/c", "a/b", "a"));
        assertEquals(List.of("c/d", "b"), steps(2, true, "a/b/c/d/e", "a/b/c/d/e", "a/b/c/d", "a/b", "a"));
        assertEquals(List.of("x"), steps(1, false, "a/b/x", "a/b/x", "a/b"));
    }

    @Test
    void ofARootResourceWithoutAPathToo() {
        assertEquals(List.of("b"), steps(1, true, "b/c", "b/c", "b", ""));
    }

    @Test
    void slashesAtTheEndsAreNothing() {
        assertEquals(List.of("b"), steps(1, true, "/a/b/c/", "a/b/c", "a/b", "a"));
        assertEquals(List.of("b"), steps(1, true, "a/b/c", "/a/b/c/", "/a/b/", "/a/"));
    }

    /** Listed by Jersey and RESTEasy. */
    @Test
    void aStepMayBeEmpty() {
        assertEquals(List.of("b", ""), steps(2, false, "a/b", "a/b", "a", "a"));
        assertEquals(List.of("b"), steps(1, false, "a/b", "a/b", "a/b", "a"));
    }

    @Test
    void aListWithoutOneOfThemTellsNothing() {
        assertEquals(List.of(), steps(1, false, ""));
        assertEquals(List.of(), steps(1, false, "a/b", "a/b"));
        assertEquals(List.of(), steps(1, true, "a/b", "a/b", "a"));
        assertEquals(List.of(), steps(2, true, "b/c", "b/c", "b", ""));
    }

    @Test
    void orWithOneTooMany() {
        assertEquals(List.of(), steps(1, true, "a/b/c", "a/b/c", "a/b", "a", ""));
    }

    @Test
    void orThatIsOfAnotherPath() {
        assertEquals(List.of(), steps(1, false, "a/b", "a/a", "a"));
        assertEquals(List.of(), steps(1, false, "x/a/b", "a/b", "a"));
    }

    @Test
    void orThatIsCutElsewhereThanAtASlash() {
        assertEquals(List.of(), steps(1, true, "a/bcd/e", "a/bcd/e", "a/b", "a"));
        assertEquals(List.of(), steps(1, false, "ab/c", "ab/c", "a"));
        assertEquals(List.of(), steps(1, false, "a/b", "a/b", "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ";x", "%3B", "%3bx"})
    void orThatIsOfAPathWithMatrixParameters(String matrix) {
        assertEquals(List.of(), steps(1, true, "a/b/c" + matrix, "a/b/c" + matrix, "a/b", "a"));
        assertEquals(
                List.of(),
                steps(1, true, "a" + matrix + "/b/c", "a" + matrix + "/b/c", "a" + matrix + "/b", "a" + matrix));
        assertEquals(List.of(), steps(1, true, "a/b/c/" + matrix, "a/b/c/", "a/b/", "a/"));
    }

    private static List<String> steps(int locators, boolean methodHasPath, String path, String... uris) {
        return new MatchedPath(path, List.of(uris)).steps(locators, methodHasPath);
    }
}
