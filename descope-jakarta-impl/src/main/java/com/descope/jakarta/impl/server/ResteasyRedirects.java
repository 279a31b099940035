package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.rest.RedirectFollowing;
import jakarta.ws.rs.client.Client;
import org.jboss.resteasy.client.jaxrs.ResteasyClient;

/**
 * WildFly's JAX-RS client, and the MicroProfile REST Client on top of it: one that is told to follow redirects repeats all headers to
 * wherever it is sent.
 */
final class ResteasyRedirects implements RedirectFollowing {

    @Override
    public boolean follows(Client client) {
        return client instanceof ResteasyClient resteasy
                && resteasy.httpEngine().isFollowRedirects();
    }
}
