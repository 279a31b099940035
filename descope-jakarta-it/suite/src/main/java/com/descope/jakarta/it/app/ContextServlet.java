package com.descope.jakarta.it.app;

import com.descope.jakarta.DescopeContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the injected context knows; it prints tokens, which only a test may do. */
@WebServlet("/context")
public class ContextServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DescopeContext descope;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObjectBuilder json = Json.createObjectBuilder();
        descope.principal().ifPresent(caller -> {
            JsonArrayBuilder tenants = Json.createArrayBuilder();
            caller.tenants().forEach(tenant -> tenants.add(tenant.id()));
            json.add("subject", caller.subject())
                    .add("name", caller.name().orElse(""))
                    .add("email", caller.email().orElse(""))
                    .add("tenants", tenants);
        });
        descope.tokens().ifPresent(tokens -> json.add("accessToken", tokens.accessToken())
                .add("idToken", tokens.idToken().orElse("")));
        Identity.print(response, json);
    }
}
