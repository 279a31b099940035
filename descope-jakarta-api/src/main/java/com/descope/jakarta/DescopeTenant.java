package com.descope.jakarta;

import java.util.Set;

/**
 * What the caller may do in one tenant: an entry of the {@code tenants} claim.
 *
 * @param id Descope's tenant ID, for example {@code T2abc}; never blank
 * @param roles names of the caller's roles in this tenant; empty if there are none
 * @param permissions names of the caller's permissions in this tenant; empty if there are none
 * @see <a href="https://docs.descope.com/session-management">Descope: session management</a>
 */
public record DescopeTenant(String id, Set<String> roles, Set<String> permissions) {
    /**
     * Copies the sets.
     *
     * @param id the tenant ID
     * @param roles role names
     * @param permissions permission names
     */
    public DescopeTenant {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }
}
