package com.descope.jakarta.it.app;

import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;

/** A visitor's basket: one thing, kept in the session from {@code ?put=thing} on. */
@WebServlet("/basket")
public class BasketServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String thing = request.getParameter("put");
        if (thing != null) {
            request.getSession().setAttribute("basket", thing);
        }
        HttpSession session = request.getSession(false);
        Identity.print(
                response,
                Json.createObjectBuilder()
                        .add(
                                "basket",
                                Optional.ofNullable(session)
                                        .map(some -> (String) some.getAttribute("basket"))
                                        .orElse("empty"))
                        .add("session", session == null ? "none" : session.getId()));
    }
}
