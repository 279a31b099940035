package com.descope.jakarta.it.outgoing;

import com.descope.jakarta.BearerPropagation;
import com.descope.jakarta.ClientCredentials;
import com.descope.jakarta.DescopeException;
import com.descope.jakarta.MachineBearer;
import com.descope.jakarta.it.app.OwnThread;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Calls another service in one of the ways that applications have; answers its status, or the code that the call failed with. */
@Path("outgoing")
@RequestScoped
public class OutgoingResource {
    @Inject
    ClientCredentials machine;

    @GET
    @Path("{how}")
    public String call(@PathParam("how") String how, @QueryParam("to") URI to) {
        try {
            return switch (how) {
                case "caller" -> with(BearerPropagation.class, to, call -> status(call.get()));
                case "caller-async" -> with(BearerPropagation.class, to, call -> later(call));
                case "caller-own-header" ->
                    with(
                            BearerPropagation.class,
                            to,
                            call -> status(call.header("Authorization", "Basic b3duOg==")
                                    .get()));
                case "machine" -> with(MachineBearer.class, to, call -> status(call.get()));
                case "machine-async" -> with(MachineBearer.class, to, call -> later(call));
                case "machine-other-thread" ->
                    CompletableFuture.supplyAsync(
                                    () -> with(MachineBearer.class, to, call -> status(call.get())), OwnThread::start)
                            .join();
                case "mp-machine" ->
                    status(service(to).build(MachineService.class).get());
                case "mp-caller" ->
                    status(service(to)
                            .register(BearerPropagation.class)
                            .build(PlainService.class)
                            .get());
                case "mp-following" ->
                    status(service(to)
                            .followRedirects(true)
                            .build(MachineService.class)
                            .get());
                default -> machine.token("openid", how).toString();
            };
        } catch (RuntimeException failed) {
            return code(failed);
        }
    }

    private static RestClientBuilder service(URI to) {
        return RestClientBuilder.newBuilder().baseUri(to);
    }

    private static String with(Class<?> filter, URI to, Function<Invocation.Builder, String> call) {
        try (Client client = ClientBuilder.newClient()) {
            return call.apply(client.register(filter).target(to).request());
        }
    }

    private static String later(Invocation.Builder call) {
        return call.rx()
                .get()
                .thenApply(OutgoingResource::status)
                .toCompletableFuture()
                .join();
    }

    private static String status(Response response) {
        try (response) {
            return String.valueOf(response.getStatus());
        }
    }

    private static String code(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof DescopeException descope) {
                return descope.code();
            }
        }
        return failed.toString();
    }
}
