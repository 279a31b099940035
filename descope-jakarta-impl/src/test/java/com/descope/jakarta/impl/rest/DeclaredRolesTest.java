package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclaredRolesTest {
    private final List<String> declared = new ArrayList<>();

    @SuppressWarnings("UnusedMethod") // They are looked at.
    @RolesAllowed({"reader", "**"})
    private static final class Reports {
        @RolesAllowed("writer")
        void write() {}

        @RolesAllowed("")
        void nobody() {}
    }

    private ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServletContext.class}, (self, method, arguments) -> {
                    if (method.getName().equals("declareRoles")) {
                        declared.addAll(Arrays.asList((String[]) arguments[0]));
                        return null;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void rolesOfClassesAndMethodsAreDeclaredAndWhoeverIsSignedInIsNoRole() {
        new DeclaredRoles().onStartup(Set.of(Reports.class), context());
        assertEquals(List.of("reader", "writer"), declared);
    }

    @Test
    void withoutAnyNothingIsDeclared() {
        new DeclaredRoles().onStartup(null, context());
        new DeclaredRoles().onStartup(Set.of(String.class), context());
        assertEquals(List.of(), declared);
    }
}
