package com.descope.jakarta.it.app;

import jakarta.annotation.security.DeclareRoles;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For every caller, whatever his roles; it declares the one that it asks for without a constraint, which Liberty and Payara need. */
@DeclareRoles("employee")
@WebServlet("/signed-in")
@ServletSecurity(@HttpConstraint(rolesAllowed = "**"))
public class SignedInServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Identity.print(request, response);
    }
}
