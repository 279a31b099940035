package com.descope.jakarta.it.app;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who somebody says the caller is, as JSON. */
public final class Identity {
    private static final List<String> ROLES = List.of("user", "admin", "employee");

    private Identity() {}

    /** As the servlet container knows the caller; {@code session} is the id, or null without a session. */
    public static void print(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        print(
                response,
                of(request.getUserPrincipal(), request::isUserInRole)
                        .add("authType", String.valueOf(request.getAuthType()))
                        .add("session", session == null ? "none" : session.getId()));
    }

    public static void print(HttpServletResponse response, JsonObjectBuilder json) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(json.build());
    }

    /** {@code caller} is {@code anonymous} for nobody. */
    public static JsonObjectBuilder of(@Nullable Principal caller, Predicate<String> inRole) {
        JsonArrayBuilder roles = Json.createArrayBuilder();
        ROLES.stream().filter(inRole).forEach(roles::add);
        return Json.createObjectBuilder()
                .add("caller", caller == null ? "anonymous" : caller.getName())
                .add("type", caller == null ? "none" : caller.getClass().getName())
                .add("roles", roles);
    }
}
