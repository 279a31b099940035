package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.session.SessionStore;
import com.descope.jakarta.impl.web.SessionCookie;
import com.descope.jakarta.impl.web.WebRequest;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One request and the session it belongs to.
 *
 * @param sessionCookie asked for only when a session does not come back
 * @param credential a token that the application presents in the caller's name
 * @param renew the application wants the user to sign in once more, whoever is signed in
 */
public record Visit(
        WebRequest request,
        SessionStore sessions,
        Supplier<SessionCookie> sessionCookie,
        boolean renew,
        Optional<String> credential) {

    @Override
    public String toString() {
        return "Visit[" + request.method() + " " + request.path() + "]";
    }
}
