package com.descope.jakarta.emulator.user;

import java.util.List;
import java.util.Map;

/** Roles and permissions, in the project or in one tenant. */
public record Access(List<String> roles, List<String> permissions) {

    /** None. */
    public static final Access NONE = new Access(List.of(), List.of());

    public Access {
        roles = List.copyOf(roles);
        permissions = List.copyOf(permissions);
    }

    /** As it stands in a token. */
    public Map<String, Object> toClaims() {
        return Map.of("roles", roles, "permissions", permissions);
    }
}
