package com.descope.jakarta.impl.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Declares the roles that {@code @RolesAllowed} names (Jakarta Servlet 6.0, section 4.4.3): {@code isUserInRole} says no to roles that
 * are not declared on some servers, which read declarations of servlets only. Found as a service.
 */
@HandlesTypes(RolesAllowed.class)
public final class DeclaredRoles implements ServletContainerInitializer {
    /** It stands for whoever is signed in, but as a declared role for a role of that name (section 13.8.1). */
    private static final String ANYBODY = "**";

    @Override
    public void onStartup(@Nullable Set<Class<?>> found, ServletContext context) {
        if (found != null) {
            Set<String> roles = new TreeSet<>();
            found.forEach(type -> roles(type).forEach(roles::add));
            if (!roles.isEmpty()) {
                context.declareRoles(roles.toArray(String[]::new));
            }
        }
    }

    private static Stream<String> roles(Class<?> type) {
        return Stream.concat(Stream.of(type), methods(type))
                .flatMap(element -> Optional.ofNullable(element.getDeclaredAnnotation(RolesAllowed.class)).stream())
                .flatMap(allowed -> Arrays.stream(allowed.value()))
                .filter(role -> !role.isEmpty() && !role.equals(ANYBODY));
    }

    /** A class whose methods name types that are not there is the server's to judge. */
    private static Stream<AnnotatedElement> methods(Class<?> type) {
        try {
            return Arrays.stream(type.getDeclaredMethods());
        } catch (LinkageError incomplete) {
            return Stream.empty();
        }
    }
}
