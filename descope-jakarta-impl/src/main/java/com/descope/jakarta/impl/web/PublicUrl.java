package com.descope.jakarta.impl.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where browsers see the application.
 *
 * @param origin scheme, host and port, without a slash at the end
 * @param path the public path of the application: empty for the root, else {@code /app}
 */
public record PublicUrl(String origin, String path) {

    /** As configured, or else as the request came; the container decides what forwarded headers count. */
    public static PublicUrl of(Optional<URI> configured, WebRequest request) {
        return configured.map(PublicUrl::of).orElseGet(() -> new PublicUrl(originOf(request), request.contextPath()));
    }

    private static PublicUrl of(URI external) {
        String path = external.getRawPath() == null ? "" : external.getRawPath().replaceAll("/+$", "");
        return new PublicUrl(external.getScheme().toLowerCase(Locale.ROOT) + "://" + external.getRawAuthority(), path);
    }

    private static String originOf(WebRequest request) {
        WebRequest.Host host = request.host();
        boolean usual = host.port() == ("https".equals(host.scheme()) ? 443 : 80);
        return host.scheme() + "://" + host.name() + (usual ? "" : ":" + host.port());
    }

    public boolean secure() {
        return origin.startsWith("https:");
    }

    /** The public path of something below the application, for example {@code /app/descope/login}. */
    public String pathOf(String below) {
        return path + below;
    }

    public String absolute(String below) {
        return origin + path + below;
    }

    /** A cookie path for the whole application. */
    public String cookiePath() {
        return path.isEmpty() ? "/" : path;
    }
}
