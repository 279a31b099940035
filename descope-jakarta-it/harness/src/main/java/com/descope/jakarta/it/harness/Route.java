package com.descope.jakarta.it.harness;

import java.net.URI;

/**
 * What a proxy does: requests for a public URL go to a server on loopback.
 *
 * @param from public URL, for example {@code https://shop.example/portal}
 * @param to where they go, for example {@code http://127.0.0.1:8280/app}
 * @param keepsHost whether the proxy passes the {@code Host} of the public URL on
 */
public record Route(URI from, URI to, boolean keepsHost) {

    boolean leads(URI target) {
        return target.toString().equals(from.toString()) || target.toString().startsWith(from + "/");
    }

    /** A {@code Set-Cookie} for a path behind the proxy becomes one for the path before it. */
    String passOn(String setCookie) {
        return setCookie.replaceFirst("(?i)(;\\s*path=)" + to.getPath() + "(?=[;/]|$)", "$1" + from.getPath());
    }

    URI behind(URI target) {
        return URI.create(to + target.toString().substring(from.toString().length()));
    }
}
