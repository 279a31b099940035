package com.descope.jakarta.impl.flow;

import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.impl.identity.Caller;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.Header;
import java.util.List;
import java.util.Optional;

/** What a request gets; the gateway applies it to the container. */
public sealed interface Decision {

    /** An answer of ours; the resource does not run. */
    record Respond(Answer answer) implements Decision {}

    /** The application's own error page, with the status and cookies of ours, and what it may show. */
    record ForwardToError(String path, Answer own, String code, String reference) implements Decision {}

    /** The resource runs with a caller. */
    record Identify(Caller caller, DescopeTokens tokens, List<Header> headers) implements Decision {}

    /**
     * The resource runs without a caller.
     *
     * @param cookies to set on the application's answer
     * @param demanded what whoever demands a caller in this request after all gets; empty to look again
     */
    record GoOn(List<Header> headers, List<CookieChange> cookies, Optional<Answer> demanded) implements Decision {
        GoOn(List<Header> headers) {
            this(headers, List.of(), Optional.empty());
        }

        GoOn(List<Header> headers, Optional<Answer> demanded) {
            this(headers, List.of(), demanded);
        }
    }
}
