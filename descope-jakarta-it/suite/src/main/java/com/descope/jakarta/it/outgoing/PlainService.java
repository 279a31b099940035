package com.descope.jakarta.it.outgoing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;

/** Another service, called as whoever builds the client says. */
public interface PlainService {
    @GET
    Response get();
}
