package com.descope.jakarta.it.app;

import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DescopeException;
import com.descope.jakarta.LoginOptions;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An application's own way in: a flow of its choice, the user asked once more, and another page to end on. */
@WebServlet("/own-login")
public class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DescopeContext descope;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LoginOptions options = LoginOptions.none()
                .flow("step-up")
                .prompt("login")
                .parameter("plan", "gold")
                .returnTo(request.getContextPath() + "/signed-in");
        if (request.getParameter("late") != null) {
            response.flushBuffer();
        }
        try {
            descope.login(options);
        } catch (DescopeException refused) {
            Identity.print(response, Json.createObjectBuilder().add("refused", refused.code()));
        }
    }
}
