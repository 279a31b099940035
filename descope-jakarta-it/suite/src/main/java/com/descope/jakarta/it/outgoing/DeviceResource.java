package com.descope.jakarta.it.outgoing;

import com.descope.jakarta.DescopeException;
import com.descope.jakarta.DeviceAuthorization;
import com.descope.jakarta.DeviceLogin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets devices sign in: answers the code to show, and later who has signed in and on which thread that was told. */
@Path("device")
@ApplicationScoped
public class DeviceResource {
    @Inject
    DeviceLogin devices;

    private final Map<String, String> results = new ConcurrentHashMap<>();

    @GET
    public String start() {
        DeviceAuthorization login = devices.start("openid");
        devices.await(login).whenComplete((signedIn, failed) -> {
            String result =
                    signedIn == null ? code(failed) : signedIn.principal().subject();
            results.put(
                    login.userCode(), result + " on " + Thread.currentThread().getName());
        });
        return login.userCode();
    }

    @GET
    @Path("{userCode}")
    public String result(@PathParam("userCode") String userCode) {
        return results.getOrDefault(userCode, "waiting");
    }

    private static String code(@Nullable Throwable failed) {
        Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
        return cause instanceof DescopeException descope ? descope.code() : String.valueOf(cause);
    }
}
