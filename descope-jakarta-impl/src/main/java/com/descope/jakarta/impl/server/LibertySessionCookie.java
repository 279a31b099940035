package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.mechanism.SessionCookieListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import java.util.function.BooleanSupplier;

/**
 * Keeps the session cookie to the application. Liberty's default is one for the whole host, whose id all applications there
 * share, so that a sign-in to one of them, which changes the id, would take the others' sessions away. It cannot be told from a
 * path that web.xml asked for.
 *
 * <p>Named in our web-fragment.xml.
 */
public final class LibertySessionCookie implements ServletContextListener {
    private static final String WHOLE_HOST = "/";

    private final BooleanSupplier hardening;

    public LibertySessionCookie() {
        this(() -> SessionCookieListener.hardening().isPresent());
    }

    LibertySessionCookie(BooleanSupplier hardening) {
        this.hardening = hardening;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        if (!String.valueOf(context.getServerInfo()).contains("Liberty") || !hardening.getAsBoolean()) {
            return;
        }
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        if (WHOLE_HOST.equals(cookie.getPath()) && !context.getContextPath().isEmpty()) {
            cookie.setPath(context.getContextPath());
        }
    }
}
