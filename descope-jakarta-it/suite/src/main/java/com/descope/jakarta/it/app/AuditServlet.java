package com.descope.jakarta.it.app;

import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DescopeException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The trail, and, by POST, the revocation of a token. */
@WebServlet("/audit")
public class AuditServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AuditTrail trail;

    @Inject
    transient DescopeContext descope;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write(String.join("\n", trail.lines()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            descope.revoke(request.getParameter("token"));
            response.getWriter().write("revoked");
        } catch (DescopeException failure) {
            response.getWriter().write(failure.code());
        }
    }
}
