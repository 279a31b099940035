package com.descope.jakarta.it.app;

import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The application's page for failed logins, {@code descope.error-path}. */
@WebServlet("/sign-in-failed")
public class FailurePage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Identity.print(
                response,
                Json.createObjectBuilder()
                        .add("page", "application")
                        .add("code", String.valueOf(request.getAttribute("com.descope.jakarta.error.code")))
                        .add("reference", String.valueOf(request.getAttribute("com.descope.jakarta.error.reference"))));
    }
}
