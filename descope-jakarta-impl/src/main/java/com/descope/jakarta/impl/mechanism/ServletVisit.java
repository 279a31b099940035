package com.descope.jakarta.impl.mechanism;

import com.descope.jakarta.impl.flow.Visit;
import com.descope.jakarta.impl.session.SessionStores;
import com.descope.jakarta.impl.web.SessionCookie;
import com.descope.jakarta.impl.web.WebRequest;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        Page page = Page.of(request);
        return new WebRequest(
                request.getMethod(),
                request.getContextPath(),
                page.path(),
                page.uri(),
                page.query(),
                new ServletFields(request),
                mandatory);
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

    /**
     * What the client asked for. While the application forwards, some servers' request shows the target.
     *
     * @param path decoded and normalised by the container, as it does before it looks at constraints
     */
    private record Page(String path, String uri, String query) {

        static Page of(HttpServletRequest request) {
            return isForwarded(request)
                    ? new Page(
                            first(request, RequestDispatcher.FORWARD_SERVLET_PATH)
                                    + first(request, RequestDispatcher.FORWARD_PATH_INFO),
                            first(request, RequestDispatcher.FORWARD_REQUEST_URI),
                            first(request, RequestDispatcher.FORWARD_QUERY_STRING))
                    : new Page(
                            request.getServletPath() + text(request.getPathInfo()),
                            request.getRequestURI(),
                            text(request.getQueryString()));
        }

        /** By this application: what another one was asked for is no page of this one. */
        private static boolean isForwarded(HttpServletRequest request) {
            return request.getContextPath().equals(request.getAttribute(RequestDispatcher.FORWARD_CONTEXT_PATH));
        }

        /** Of several forwards, one within the other, the first says it. */
        private static String first(HttpServletRequest request, String attribute) {
            return text(request.getAttribute(attribute));
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }
}
