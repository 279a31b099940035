package com.descope.jakarta.emulator.user;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user of the emulated project, or the machine behind an access key. Immutable: every method returns another user.
 *
 * @param name what tests and the sign-in page call the user
 * @param subject the {@code sub}: {@code U} and 27 letters or digits, always the same for a name
 * @param profile the standard claims, such as {@code email} and {@code name}
 * @param access roles and permissions in the project
 * @param tenants roles and permissions by tenant ID
 * @param currentTenant the tenant to be in when the login asks for none; a user of one tenant is in it anyway
 * @param custom custom claims
 * @param methods how the user signs in: the {@code amr}
 */
public record EmulatedUser(
        String name,
        String subject,
        Map<String, Object> profile,
        Access access,
        Map<String, Access> tenants,
        Optional<String> currentTenant,
        Map<String, Object> custom,
        List<String> methods) {

    /** A user with an e-mail address and nothing else. */
    public static EmulatedUser named(String name) {
        return new EmulatedUser(
                name,
                Ids.subject("U", name),
                Map.of("email", name + "@example.com", "email_verified", true),
                Access.NONE,
                Map.of(),
                Optional.empty(),
                Map.of(),
                List.of("email"));
    }

    /** The machine that holds an access key: without a profile, its subject the key's ID. */
    public static EmulatedUser machine(String name) {
        return new EmulatedUser(
                name, Ids.subject("K", name), Map.of(), Access.NONE, Map.of(), Optional.empty(), Map.of(), List.of());
    }

    public EmulatedUser {
        profile = Map.copyOf(profile);
        tenants = Map.copyOf(tenants);
        custom = Map.copyOf(custom);
        methods = List.copyOf(methods);
    }

    /** With another {@code sub}. */
    public EmulatedUser subject(String other) {
        return new EmulatedUser(name, other, profile, access, tenants, currentTenant, custom, methods);
    }

    /** With another e-mail address. */
    public EmulatedUser email(String email) {
        return profile("email", email);
    }

    /** With a name to show. */
    public EmulatedUser displayName(String displayName) {
        return profile("name", displayName);
    }

    /** With a verified phone number. */
    public EmulatedUser phone(String number) {
        return profile("phone_number", number).profile("phone_number_verified", true);
    }

    /** With a standard claim. */
    public EmulatedUser profile(String claim, Object value) {
        return new EmulatedUser(
                name, subject, with(profile, claim, value), access, tenants, currentTenant, custom, methods);
    }

    /** With these roles in the project, and no others. */
    public EmulatedUser roles(String... roles) {
        return access(new Access(List.of(roles), access.permissions()));
    }

    /** With these permissions in the project, and no others. */
    public EmulatedUser permissions(String... permissions) {
        return access(new Access(access.roles(), List.of(permissions)));
    }

    /** With a tenant. */
    public EmulatedUser tenant(String id, Collection<String> roles, Collection<String> permissions) {
        Map<String, Access> more = with(tenants, id, new Access(List.copyOf(roles), List.copyOf(permissions)));
        return new EmulatedUser(name, subject, profile, access, more, currentTenant, custom, methods);
    }

    /** In this tenant, whatever the login asks for or not. */
    public EmulatedUser currentTenant(String id) {
        return new EmulatedUser(name, subject, profile, access, tenants, Optional.of(id), custom, methods);
    }

    /** With a custom claim. */
    public EmulatedUser claim(String claim, Object value) {
        return new EmulatedUser(
                name, subject, profile, access, tenants, currentTenant, with(custom, claim, value), methods);
    }

    /** Signs in by these methods: {@code pwd}, {@code mfa}, {@code fed}. */
    public EmulatedUser signsInBy(String... amr) {
        return new EmulatedUser(name, subject, profile, access, tenants, currentTenant, custom, List.of(amr));
    }

    /** The tenant that a login ends in: the one asked for, if the user has it; else the user's own. */
    public Optional<String> tenantFor(Optional<String> asked) {
        return asked.filter(tenants::containsKey)
                .or(() -> currentTenant)
                .or(() -> tenants.size() == 1 ? tenants.keySet().stream().findFirst() : Optional.empty());
    }

    private EmulatedUser access(Access other) {
        return new EmulatedUser(name, subject, profile, other, tenants, currentTenant, custom, methods);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
