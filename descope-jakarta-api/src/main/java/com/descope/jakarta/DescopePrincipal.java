package com.descope.jakarta;

import jakarta.security.enterprise.CallerPrincipal;
import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A caller whom Descope has signed in, or who sent a valid Descope token.
 *
 * <p>Anonymous callers have none. Portable ways to get it are {@code (DescopePrincipal) request.getUserPrincipal()} in a
 * servlet or JAX-RS resource, {@code securityContext.getPrincipalsByType(DescopePrincipal.class)} and
 * {@link DescopeContext#principal()} everywhere; what {@code EJBContext.getCallerPrincipal()} returns is of another type
 * on some servers.
 *
 * <p>Two principals are equal when name, groups and claims are, except claims that differ in every token (times,
 * {@code nonce}, {@code at_hash}, {@code jti}): so a refreshed token alone does not make another caller, and a changed role does.
 */
public final class DescopePrincipal extends CallerPrincipal {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<String> OF_THE_TOKEN_ONLY =
            Set.of("exp", "iat", "nbf", "rexp", "auth_time", "nonce", "at_hash", "c_hash", "jti");

    private final Claims claims;

    /** Serializable, as {@link Set#copyOf} is. */
    @SuppressWarnings("serial")
    private final Set<String> groups;

    /**
     * Applications need this in their own tests only; a principal made this way signs nobody in.
     *
     * @param name what {@link #getName()} returns; not blank
     * @param claims verified claims of the caller
     * @param groups the caller's groups, which are the roles of the application
     */
    public DescopePrincipal(String name, Claims claims, Set<String> groups) {
        super(name);
        this.claims = claims;
        this.groups = Set.copyOf(groups);
    }

    /**
     * Descope's ID of the user or access key, the {@code sub} claim (OpenID Connect Core 1.0, section 2). It never changes;
     * use it as the key of your own data.
     *
     * @return the subject; empty only if the principal was made without one
     */
    public String subject() {
        return claims.text("sub").orElse("");
    }

    /**
     * The {@code email} claim. Look at {@code email_verified} before you rely on it.
     *
     * @return the address, or empty if the token has none
     */
    public Optional<String> email() {
        return claims.text("email");
    }

    /**
     * The {@code name} claim, for display; {@link #getName()} is the caller's stable name.
     *
     * @return the full name, or empty if the token has none
     */
    public Optional<String> name() {
        return claims.text("name");
    }

    /**
     * The groups that the container was told, by default the project's roles (key {@code descope.caller.group-claims}): what
     * {@code isUserInRole} and {@code @RolesAllowed} look at.
     *
     * @return group names; empty if there are none
     */
    public Set<String> groups() {
        return groups;
    }

    /**
     * The project's roles, the {@code roles} claim; a role in a tenant is in {@link #tenant(String)}.
     *
     * @return role names; empty if there are none
     */
    public Set<String> roles() {
        return asSet(claims.texts("/roles"));
    }

    /**
     * The project's permissions, the {@code permissions} claim; a permission in a tenant is in {@link #tenant(String)}.
     *
     * @return permission names; empty if there are none
     */
    public Set<String> permissions() {
        return asSet(claims.texts("/permissions"));
    }

    /**
     * The tenants that the user belongs to, the {@code tenants} claim.
     *
     * @return tenants in the order of the token; empty if there are none
     */
    public List<DescopeTenant> tenants() {
        return tenantEntries().keySet().stream()
                .map(id -> tenant((String) id))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * One tenant of the user.
     *
     * @param id Descope's tenant ID
     * @return the tenant, or empty if the user does not belong to it
     */
    public Optional<DescopeTenant> tenant(String id) {
        // A pointer alone would find the entries of an array by their numbers, and those are no tenants.
        if (!(tenantEntries().get(id) instanceof Map<?, ?>)) {
            return Optional.empty();
        }
        String pointer = "/tenants/" + id.replace("~", "~0").replace("/", "~1");
        return Optional.of(new DescopeTenant(
                id, asSet(claims.texts(pointer + "/roles")), asSet(claims.texts(pointer + "/permissions"))));
    }

    /**
     * The tenant that the user works in now: the {@code dct} claim, which Descope sets when the user has chosen a tenant or
     * has one only.
     *
     * @return the tenant, or empty if none is chosen or the user does not belong to it
     */
    public Optional<DescopeTenant> currentTenant() {
        return claims.text("dct").flatMap(this::tenant);
    }

    /**
     * Every verified claim, by name.
     *
     * @return an immutable map, with values as {@link Claims} says
     */
    public Map<String, Object> claims() {
        return claims.asMap();
    }

    /**
     * The claim at a JSON Pointer (RFC 6901), for example {@code /tenants/T1/roles/0}.
     *
     * @param pointer as for {@link Claims#at}
     * @return the value, or empty if nothing is there
     * @throws IllegalArgumentException if the pointer is neither empty nor begins with {@code /}
     */
    public Optional<Object> claim(String pointer) {
        return claims.at(pointer);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof DescopePrincipal caller
                        && getName().equals(caller.getName())
                        && groups.equals(caller.groups)
                        && lasting(claims).equals(lasting(caller.claims)));
    }

    @Override
    public int hashCode() {
        return 31 * getName().hashCode() + groups.hashCode();
    }

    /** The name alone: claims are personal data. */
    @Override
    public String toString() {
        return getName();
    }

    private static Map<String, Object> lasting(Claims claims) {
        Map<String, Object> lasting = new LinkedHashMap<>(claims.asMap());
        lasting.keySet().removeAll(OF_THE_TOKEN_ONLY);
        return lasting;
    }

    private Map<?, ?> tenantEntries() {
        return claims.asMap().get("tenants") instanceof Map<?, ?> tenants ? tenants : Map.of();
    }

    private static Set<String> asSet(List<String> names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }
}
