package com.descope.jakarta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private static final Claims CLAIMS = Claims.of(Map.of(
            "sub", "U1",
            "roles", List.of("admin", 7L, "user"),
            "tenants", Map.of("T/1", Map.of("roles", List.of("editor")))));

    @Test
    void aPointerWalksObjectsAndArrays() {
        assertEquals(Optional.of("editor"), CLAIMS.at("/tenants/T~11/roles/0"));
        assertEquals(Optional.of("admin"), CLAIMS.at("/roles/0"));
    }

    @Test
    void aPointerToNothingFindsNothing() {
        assertTrue(CLAIMS.at("/tenants/T2/roles").isEmpty());
        assertTrue(CLAIMS.at("/roles/3").isEmpty());
        assertTrue(CLAIMS.at("/roles/00").isEmpty());
        assertTrue(CLAIMS.at("/sub/x").isEmpty());
    }

    @Test
    void theEmptyPointerIsTheWholeObject() {
        assertEquals(Optional.of(CLAIMS.asMap()), CLAIMS.at(""));
    }

    @Test
    void aPointerWithoutSlashIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CLAIMS.at("sub"));
    }

    @Test
    void textsLeaveOutWhatIsNoString() {
        assertEquals(List.of("admin", "user"), CLAIMS.texts("/roles"));
        assertEquals(List.of("U1"), CLAIMS.texts("/sub"));
        assertEquals(List.of(), CLAIMS.texts("/tenants"));
    }

    @Test
    void theTreeIsACopyAndCannotBeChanged() {
        Map<String, Object> source = new HashMap<>(Map.of("roles", new ArrayList<>(List.of("user"))));
        Claims claims = Claims.of(source);
        source.put("sub", "U2");
        assertTrue(claims.text("sub").isEmpty());
        assertThrows(UnsupportedOperationException.class, () -> claims.asMap().put("sub", "U2"));
        assertThrows(
                UnsupportedOperationException.class,
                () -> ((List<?>) claims.at("/roles").orElseThrow()).remove(0));
    }

    @Test
    void aNullIsLeftOut() {
        Map<String, Object> source = new HashMap<>();
        source.put("email", null);
        assertTrue(Claims.of(source).asMap().isEmpty());
    }

    @Test
    void aValueThatIsNoJsonIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Claims.of(Map.of("x", new Object())));
    }

    @Test
    void valuesAreNotShown() {
        assertTrue(!CLAIMS.toString().contains("U1"));
    }
}
