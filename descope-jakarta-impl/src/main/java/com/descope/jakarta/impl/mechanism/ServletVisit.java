package com.descope.jakarta.impl.mechanism;

import com.descope.jakarta.impl.flow.Visit;
import com.descope.jakarta.impl.session.SessionStores;
import com.descope.jakarta.impl.web.SessionCookie;
import com.descope.jakarta.impl.web.WebRequest;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** A servlet request as the flow sees it. */
record ServletVisit(HttpServletRequest request, HttpServletResponse response, SessionStores stores) {

    Visit of(boolean mandatory, boolean renew, Optional<String> credential) {
        WebRequest read = read(request, mandatory);
        return new Visit(
                read,
                stores.of(request, response, read),
                () -> stores.cookie(read).orElseGet(() -> containerCookie(request)),
                renew,
                credential);
    }

    static WebRequest read(HttpServletRequest request, boolean mandatory) {
        return new WebRequest(
                request.getMethod(),
                request.getContextPath(),
                path(request),
                request.getRequestURI(),
                request.getQueryString() == null ? "" : request.getQueryString(),
                new ServletFields(request),
                mandatory);
    }

    /** Decoded and normalised by the container, as it does before it looks at constraints. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private static SessionCookie containerCookie(HttpServletRequest request) {
        SessionCookieConfig config = request.getServletContext().getSessionCookieConfig();
        String path = config.getPath();
        return new SessionCookie(
                config.isSecure(),
                "Strict".equalsIgnoreCase(SameSite.of(config).orElse("")),
                path == null ? "" : path,
                false);
    }
}
