package com.descope.jakarta.impl.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleCopiesTest {
    @Test
    void oneCopyIsNoProblem() {
        ModuleCopies copies = ModuleCopies.of(ModuleCopies.class);
        assertEquals(1, copies.places().size(), copies::toString);
        assertTrue(copies.problem().isEmpty());
    }

    @Test
    void twoCopiesAreNamed() {
        String line = new ModuleCopies(List.of("jar:file:/a/impl-1.jar!", "jar:file:/a/impl-2.jar!"))
                .problem()
                .orElseThrow()
                .line();
        assertTrue(line.startsWith("DESCOPE-1073"), line);
        assertTrue(line.contains("impl-1.jar") && line.contains("impl-2.jar"), line);
    }
}
