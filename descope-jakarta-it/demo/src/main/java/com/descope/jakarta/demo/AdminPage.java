package com.descope.jakarta.demo;

import com.descope.jakarta.demo.view.Page;
import com.descope.jakarta.demo.view.Source;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For callers with the role "admin"; others who are signed in get 403. */
@WebServlet("/admin")
@ServletSecurity(@HttpConstraint(rolesAllowed = "admin"))
public class AdminPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = "<p class=\"lead\">Without the role admin you would not read this.</p>";
        Page.send(request, response, "Administration", text + Source.panel(getServletContext(), AdminPage.class));
    }
}
