package com.descope.jakarta.it.app;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Calls the EJB; what the EJB container refuses is 403. */
@WebServlet("/vault")
public class VaultServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Vault vault;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String caller = "admin".equals(request.getParameter("as")) ? vault.forAdmins() : vault.forUsers();
            Identity.print(response, Json.createObjectBuilder().add("caller", caller));
        } catch (EJBAccessException refused) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
