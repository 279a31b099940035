package com.descope.jakarta.it.app;

import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An application that still tries {@code request.login()}. */
@WebServlet("/password")
public class PasswordServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String outcome = "signed in";
        try {
            request.login("alice", "alice");
        } catch (ServletException refused) {
            outcome = "refused";
        }
        Identity.print(response, Json.createObjectBuilder().add("outcome", outcome));
    }
}
