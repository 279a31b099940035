package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.web.CookieChange;
import java.util.List;
import java.util.Optional;

/** Request in, decision out. */
public interface Flow {

    Decision decide(Visit visit);

    /** Ends the session of this browser because the application says so; redirects nowhere. */
    SignedOut signOut(Visit visit);

    /** What the application asks for while its resource runs. */
    ContextCalls calls();

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
