package com.descope.jakarta.impl.context;

import com.descope.jakarta.impl.flow.StepUp;
import java.util.Optional;
import java.util.Set;

/** What one annotation requires of a caller. */
public sealed interface Requirement {

    /** All of these permissions. */
    record Permissions(Set<String> names) implements Requirement {}

    /**
     * Membership in a tenant, and all of these roles and permissions there.
     *
     * @param ids one of them; empty for any
     * @param pathParameter names the tenant
     */
    record Tenant(Set<String> ids, Optional<String> pathParameter, Set<String> roles, Set<String> permissions)
            implements Requirement {}

    /**
     * A stronger or later proof than a login.
     *
     * @param proof by the age, a method or a context of the login
     */
    record Stronger(StepUp proof) implements Requirement {}
}
