package com.descope.jakarta.it.app.rest;

import com.descope.jakarta.it.app.Identity;
import com.descope.jakarta.it.app.Vault;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers from another thread (Jakarta REST 3.1, 8.2), where the EJB container is asked too. */
@Path("async")
@Produces("application/json")
@RequestScoped
public class AsyncResource {
    /** The container sets it before the first call. */
    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedExecutorService executor;

    @Inject
    Vault vault;

    @GET
    @Path("stage")
    @RolesAllowed("user")
    public CompletionStage<JsonObject> stage(@Context SecurityContext security) {
        JsonObjectBuilder caller = caller(security);
        return CompletableFuture.supplyAsync(() -> answer(caller), executor);
    }

    /** The question is put in the other thread. */
    @GET
    @Path("late")
    @RolesAllowed("user")
    public CompletionStage<JsonObject> late(@Context SecurityContext security) {
        return CompletableFuture.supplyAsync(() -> answer(caller(security)), executor);
    }

    @GET
    @Path("suspended")
    @RolesAllowed("user")
    public void suspended(@Suspended AsyncResponse response, @Context SecurityContext security) {
        JsonObjectBuilder caller = caller(security);
        executor.execute(() -> {
            try {
                response.resume(answer(caller));
            } catch (RuntimeException failed) {
                response.resume(failed);
            }
        });
    }

    private static JsonObjectBuilder caller(SecurityContext security) {
        return Identity.of(security.getUserPrincipal(), security::isUserInRole);
    }

    private JsonObject answer(JsonObjectBuilder caller) {
        return caller.add("vault", vault.forUsers()).build();
    }
}
