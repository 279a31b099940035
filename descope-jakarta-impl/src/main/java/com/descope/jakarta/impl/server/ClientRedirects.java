package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.rest.RedirectFollowing;

/** Chooses who can tell whether this server's JAX-RS clients follow redirects. */
public final class ClientRedirects {
    private ClientRedirects() {}

    /** For the server that this class is loaded in. */
    public static RedirectFollowing ofServer() {
        try {
            Class.forName(
                    "org.jboss.resteasy.client.jaxrs.ResteasyClient", false, ClientRedirects.class.getClassLoader());
            return new ResteasyRedirects();
        } catch (ClassNotFoundException otherServer) {
            return RedirectFollowing.UNKNOWN;
        }
    }
}
