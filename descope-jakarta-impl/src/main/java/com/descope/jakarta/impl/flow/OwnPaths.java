package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.LoginAttempt;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.WebRequest;
import java.net.URI;
import java.util.Optional;

/** The module's own paths and the landing page, below the context path, and where browsers see them. */
public record OwnPaths(
        String prefix,
        String login,
        String callback,
        String logout,
        String backChannelLogout,
        String diagnostics,
        String landing,
        Optional<URI> externalUrl) {
    /** RFC 9728, section 3, under the application: the root of the host is not ours. */
    static final String METADATA = "/.well-known/oauth-protected-resource";

    public static OwnPaths of(DescopeConfig.Paths paths) {
        return of(paths.path(), paths.callback(), paths.landing(), paths.externalUrl());
    }

    static OwnPaths of(String prefix, String callback, String landing, Optional<URI> externalUrl) {
        return new OwnPaths(
                prefix,
                prefix + "/login",
                callback,
                prefix + "/logout",
                prefix + "/backchannel-logout",
                prefix + "/diagnostics",
                landing,
                externalUrl);
    }

    public boolean own(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    /** Where a login ends that has no page. */
    String home(PublicUrl app) {
        return app.pathOf(landing);
    }

    /** Where this login ends; an attempt whose page was too long for its cookie has none. */
    String pageOf(LoginAttempt attempt, PublicUrl app) {
        String page = attempt.wish().page();
        return page.isEmpty() ? home(app) : page;
    }

    public PublicUrl app(WebRequest request) {
        return PublicUrl.of(externalUrl, request);
    }
}
