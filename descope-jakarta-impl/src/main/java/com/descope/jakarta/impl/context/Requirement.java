package com.descope.jakarta.impl.context;

import com.descope.jakarta.impl.flow.StepUp;
import java.time.Duration;
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
     * @param maxAge of the login by its {@code auth_time}
     * @param amr one of these methods
     * @param asked what is asked of Descope, with the contexts that are a proof
     */
    record Stronger(Optional<Duration> maxAge, Set<String> amr, StepUp asked) implements Requirement {}
}
