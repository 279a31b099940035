package com.descope.jakarta.emulator.token;

import com.descope.jakarta.emulator.user.EmulatedUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who signed in, when, and what was asked for.
 *
 * @param user the user or machine
 * @param scope the granted scope, space-separated
 * @param tenant the tenant that the login asked for
 * @param nonce the authorization request's nonce
 * @param at when the user authenticated
 * @param sid the browser session
 */
public record SignIn(
        EmulatedUser user, String scope, Optional<String> tenant, Optional<String> nonce, Instant at, String sid) {

    public SignIn withUser(EmulatedUser other) {
        return new SignIn(other, scope, tenant, nonce, at, sid);
    }

    /** The same sign-in with what is left of its scope when a refresh asks for less (RFC 6749, 6). */
    public SignIn withScope(String other) {
        return new SignIn(user, other, tenant, nonce, at, sid);
    }

    public SignIn withoutNonce() {
        return new SignIn(user, scope, tenant, Optional.empty(), at, sid);
    }

    public Set<String> scopes() {
        return Set.copyOf(
                List.of(scope.trim().split("\\s+", -1)).stream().distinct().toList());
    }
}
