package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.mechanism.SessionCookieListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the session cookie to the application's public path. Liberty's default is one for the whole host, whose id all
 * applications there share, so that a sign-in to one of them, which changes the id, would take the others' sessions away. It
 * cannot be told from a path that web.xml asked for.
 *
 * <p>Named in our web-fragment.xml.
 */
public final class LibertySessionCookie implements ServletContextListener {
    private static final String WHOLE_HOST = "/";

    private final Supplier<Optional<DescopeConfig>> hardening;

    public LibertySessionCookie() {
        this(SessionCookieListener::hardening);
    }

    LibertySessionCookie(Supplier<Optional<DescopeConfig>> hardening) {
        this.hardening = hardening;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        if (String.valueOf(context.getServerInfo()).contains("Liberty")) {
            hardening.get().ifPresent(config -> narrow(context.getSessionCookieConfig(), publicPath(config, context)));
        }
    }

    private static void narrow(SessionCookieConfig cookie, String publicPath) {
        if (WHOLE_HOST.equals(cookie.getPath()) && !publicPath.isEmpty()) {
            cookie.setPath(publicPath);
        }
    }

    /** Browsers know no other, and would not bring back what is set for the path behind the proxy. */
    private static String publicPath(DescopeConfig config, ServletContext context) {
        return config.paths().externalUrl().map(URI::getRawPath).orElseGet(context::getContextPath);
    }
}
