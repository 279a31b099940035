package com.descope.jakarta.impl.flow;

import com.descope.jakarta.LoginOptions;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.WebRequest;
import java.util.List;
import java.util.Optional;

/** Request in, decision out. */
public interface Flow {

    Decision decide(Visit visit);

    /**
     * The answer that begins a login as the application asks for it.
     *
     * @throws com.descope.jakarta.DescopeException for options that cannot be sent, and where sign-in is off
     */
    Answer login(WebRequest request, LoginOptions options);

    /** Ends the session of this browser because the application says so; redirects nowhere. */
    SignedOut signOut(Visit visit);

    /**
     * Revokes a token at Descope (RFC 7009); does nothing where sign-in is off.
     *
     * @throws ProviderFailure if Descope does not take it
     */
    void revoke(String token) throws ProviderFailure;

    /**
     * After a sign-out.
     *
     * @param cookies to set while the response is not committed
     * @param endSession Descope's end-session URL; empty if nobody was signed in, or the URL cannot be had
     */
    record SignedOut(List<CookieChange> cookies, Optional<String> endSession) {
        public static SignedOut nobody() {
            return new SignedOut(List.of(), Optional.empty());
        }
    }
}
