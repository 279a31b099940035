package com.descope.jakarta;

import java.util.Optional;

/**
 * Who has signed in on a device, and his tokens. The ID token was verified (OpenID Connect Core 1.0, section 3.1.3.7).
 *
 * @param principal the user, with groups as for any other caller
 * @param tokens access and ID token; treat them like passwords
 * @param refreshToken for {@link DescopeContext#revoke} when the device is done; empty if Descope gave none
 */
public record DeviceSignIn(DescopePrincipal principal, DescopeTokens tokens, Optional<String> refreshToken) {
    /** Tells the principal's name and when the tokens end. */
    @Override
    public String toString() {
        return "DeviceSignIn[" + principal + ", " + tokens + "]";
    }
}
