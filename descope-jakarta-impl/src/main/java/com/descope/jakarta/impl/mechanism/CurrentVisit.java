package com.descope.jakarta.impl.mechanism;

import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.impl.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What the mechanism found in this request, for the rest of the request. It stands in the request itself, because a bean of the
 * request's scope costs each of them more than all that is done here.
 *
 * @param tokens the session's, or the bearer token
 * @param endSession where the browser ends the session at Descope, after a sign-out in this request
 */
public record CurrentVisit(Optional<Caller> caller, Optional<DescopeTokens> tokens, Optional<String> endSession) {
    private static final String ATTRIBUTE = "com.descope.jakarta.visit";

    /** Empty for a request in which nobody was signed in or out. */
    public static Optional<CurrentVisit> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof CurrentVisit visit ? Optional.of(visit) : Optional.empty();
    }

    /** From now on this one is. */
    public static void signedIn(HttpServletRequest request, Caller caller, DescopeTokens tokens) {
        request.setAttribute(ATTRIBUTE, new CurrentVisit(Optional.of(caller), Optional.of(tokens), Optional.empty()));
    }

    /** From now on nobody is. */
    public static void signedOut(HttpServletRequest request, Optional<String> endSession) {
        request.setAttribute(ATTRIBUTE, new CurrentVisit(Optional.empty(), Optional.empty(), endSession));
    }
}
