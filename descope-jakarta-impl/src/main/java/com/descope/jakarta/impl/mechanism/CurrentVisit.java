package com.descope.jakarta.impl.mechanism;

import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.impl.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the mechanism found in this request, for the rest of the request. */
@RequestScoped
public class CurrentVisit {
    private @Nullable HttpServletRequest request;
    private @Nullable Caller caller;
    private @Nullable DescopeTokens tokens;
    private @Nullable String endSession;

    void open(HttpServletRequest opened) {
        this.request = opened;
    }

    void identify(Caller found, DescopeTokens proof) {
        this.caller = found;
        this.tokens = proof;
    }

    void close() {
        this.caller = null;
        this.tokens = null;
    }

    void signedOut(Optional<String> endSessionUrl) {
        this.endSession = endSessionUrl.orElse(null);
    }

    /** Empty outside a request that the mechanism saw. */
    public Optional<HttpServletRequest> request() {
        return Optional.ofNullable(request);
    }

    public Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    /** The session's tokens, or the bearer token. */
    public Optional<DescopeTokens> tokens() {
        return Optional.ofNullable(tokens);
    }

    /** Where the browser ends the session at Descope, after a sign-out in this request. */
    public Optional<String> endSession() {
        return Optional.ofNullable(endSession);
    }
}
