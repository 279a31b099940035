package com.descope.jakarta.impl.session;

import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.web.CookieName;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.SessionCookie;
import com.descope.jakarta.impl.web.WebRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;

/** Sessions in sealed cookies: no memory here, and any node that has the secret can go on with them. */
public final class CookieSessionStores implements SessionStores {
    private final Seal seal;
    private final SessionText text;
    private final Optional<URI> externalUrl;

    public CookieSessionStores(Seal seal, SessionText text, Optional<URI> externalUrl) {
        this.seal = seal;
        this.text = text;
        this.externalUrl = externalUrl;
    }

    @Override
    public SessionStore of(HttpServletRequest request, HttpServletResponse response, WebRequest read) {
        return new CookieSessionStore(request, response, read, () -> new SessionCookies(seal, text, app(read)));
    }

    @Override
    public Optional<SessionCookie> cookie(WebRequest read) {
        PublicUrl app = app(read);
        return Optional.of(new SessionCookie(app.secure(), false, CookieName.pathOf(app), true));
    }

    private PublicUrl app(WebRequest read) {
        return PublicUrl.of(externalUrl, read);
    }
}
