package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.WebRequest;
import java.net.URI;
import java.util.Optional;

/** The module's own paths, below the context path, and where browsers see them. */
public record OwnPaths(String prefix, String login, String callback, String logout, Optional<URI> externalUrl) {

    public static OwnPaths of(DescopeConfig.Paths paths) {
        String prefix = paths.path();
        return new OwnPaths(prefix, prefix + "/login", paths.callback(), prefix + "/logout", paths.externalUrl());
    }

    public boolean own(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    public PublicUrl app(WebRequest request) {
        return PublicUrl.of(externalUrl, request);
    }
}
