package com.descope.jakarta.impl.mechanism;

import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.ConfigSources;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.SessionMessage;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import java.util.Optional;

/** Hardens the container's session cookie, before the first session; named in our web-fragment.xml. */
public final class SessionCookieListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        hardening().ifPresent(config -> harden(event.getServletContext(), config));
    }

    /** The application's configuration, if the cookie is to be hardened; {@code server} has a listener that asks too. */
    public static Optional<DescopeConfig> hardening() {
        ClassLoader loader = SessionCookieListener.class.getClassLoader();
        ConfigOutcome outcome = new ConfigReader(ConfigSources.ofServer(loader)).read();
        return outcome instanceof ConfigOutcome.Valid valid
                        && valid.config().enabled()
                        && valid.config().sessions().cookieHardening()
                ? Optional.of(valid.config())
                : Optional.empty();
    }

    private static void harden(ServletContext context, DescopeConfig config) {
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setHttpOnly(true);
        context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
        if (config.paths()
                .externalUrl()
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()))
                .isPresent()) {
            cookie.setSecure(true);
        }
        if (SameSite.of(cookie).isEmpty() && !SameSite.set(cookie, "Lax")) {
            DescopeLog.ofModule().say(SessionMessage.NO_SAME_SITE);
        }
    }
}
