package com.descope.jakarta.it.app;

import com.descope.jakarta.DescopeCredential;
import com.descope.jakarta.DescopeException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeSet;

/** Asks the identity stores about the token in {@code X-Api-Token}, or about a password. */
@WebServlet("/store")
public class StoreServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient IdentityStoreHandler stores;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getHeader("X-Api-Token");
        Credential credential =
                token == null ? new UsernamePasswordCredential("alice", "alice") : new DescopeCredential(token);
        try {
            Identity.print(response, of(stores.validate(credential)));
        } catch (DescopeException cannotTell) {
            Identity.print(response, Json.createObjectBuilder().add("status", cannotTell.code()));
        }
    }

    private static JsonObjectBuilder of(CredentialValidationResult result) {
        JsonArrayBuilder groups = Json.createArrayBuilder();
        new TreeSet<>(result.getCallerGroups()).forEach(groups::add);
        return Identity.of(result.getCallerPrincipal(), role -> false)
                .add("status", result.getStatus().name())
                .add("groups", groups);
    }
}
