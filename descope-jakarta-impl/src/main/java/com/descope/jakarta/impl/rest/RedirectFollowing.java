package com.descope.jakarta.impl.rest;

import jakarta.ws.rs.client.Client;

/** Whether a JAX-RS client follows redirects by itself, as far as a server's own client can tell. */
public interface RedirectFollowing {
    /** Where nothing can be told. */
    RedirectFollowing UNKNOWN = client -> false;

    boolean follows(Client client);
}
