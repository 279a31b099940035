package com.descope.jakarta.it.outgoing;

import com.descope.jakarta.MachineBearer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** Another service, called in the application's own name. */
@RegisterProvider(MachineBearer.class)
public interface MachineService {
    @GET
    Response get();
}
