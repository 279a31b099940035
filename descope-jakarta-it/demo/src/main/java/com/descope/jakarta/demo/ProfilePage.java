package com.descope.jakarta.demo;

import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.demo.view.Page;
import com.descope.jakarta.demo.view.ProfileView;
import com.descope.jakarta.demo.view.Source;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For whoever is signed in, with any role or none: that is what "**" means. */
@WebServlet("/profile")
@ServletSecurity(@HttpConstraint(rolesAllowed = "**"))
public class ProfilePage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var caller = (DescopePrincipal) request.getUserPrincipal();
        Page.send(
                request,
                response,
                "Your profile",
                ProfileView.of(caller) + Source.panel(getServletContext(), ProfilePage.class));
    }
}
