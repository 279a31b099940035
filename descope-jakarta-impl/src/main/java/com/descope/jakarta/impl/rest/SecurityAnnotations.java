package com.descope.jakarta.impl.rest;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;

/** What one class or method itself says; several at once contradict each other, and the strictest counts. */
final class SecurityAnnotations {
    private SecurityAnnotations() {}

    /** Empty if it says nothing (Jakarta Annotations 2.1, sections 2.10 to 2.13). */
    static Optional<RoleRule> on(AnnotatedElement element) {
        if (element.getDeclaredAnnotation(DenyAll.class) != null) {
            return Optional.of(RoleRule.NOBODY);
        }
        RolesAllowed allowed = element.getDeclaredAnnotation(RolesAllowed.class);
        if (allowed != null) {
            return Optional.of(RoleRule.oneOf(List.of(allowed.value())));
        }
        return element.getDeclaredAnnotation(PermitAll.class) != null
                ? Optional.of(RoleRule.EVERYBODY)
                : Optional.empty();
    }
}
