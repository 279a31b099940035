package com.descope.jakarta.impl.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnLibraryTest {
    private final ClassLoader war = getClass().getClassLoader();
    private final Set<String> libraries = Set.of("/WEB-INF/lib/impl.jar");

    @Test
    void aWarInAnEarHoldsItsOwnLibrary() {
        assertTrue(new OwnLibrary(war, "vfs:/content/x.ear/one.war/WEB-INF/lib/impl.jar").isOf(war, libraries));
    }

    @Test
    void anEarsLibraryIsNoWars() {
        assertFalse(new OwnLibrary(war, "vfs:/content/x.ear/lib/impl.jar").isOf(war, libraries));
    }

    @Test
    void aModuleOfTheServerIsNoWars() {
        assertFalse(new OwnLibrary(war, "").isOf(war, libraries));
        assertFalse(new OwnLibrary(war, "file:/opt/wildfly/modules/impl.jar").isOf(war, libraries));
    }

    @Test
    void itIsWhereItsClassesCameFrom() {
        OwnLibrary own = OwnLibrary.of(OwnLibrary.class);

        assertSame(OwnLibrary.class.getClassLoader(), own.loader());
        assertTrue(own.location().startsWith("file:"), own.location());
    }
}
