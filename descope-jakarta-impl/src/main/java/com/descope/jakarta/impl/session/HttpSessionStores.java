package com.descope.jakarta.impl.session;

import com.descope.jakarta.impl.web.SessionCookie;
import com.descope.jakarta.impl.web.WebRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Sessions in the container's own. */
public final class HttpSessionStores implements SessionStores {

    @Override
    public SessionStore of(HttpServletRequest request, HttpServletResponse response, WebRequest read) {
        return new HttpSessionStore(request);
    }

    @Override
    public Optional<SessionCookie> cookie(WebRequest read) {
        return Optional.empty();
    }
}
