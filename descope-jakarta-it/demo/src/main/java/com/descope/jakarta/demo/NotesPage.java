package com.descope.jakarta.demo;

import com.descope.jakarta.demo.view.Html;
import com.descope.jakarta.demo.view.Page;
import com.descope.jakarta.demo.view.Source;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For whoever is signed in; that the caller works in a tenant and may write there is the bean's to ask. */
@WebServlet("/notes")
@ServletSecurity(@HttpConstraint(rolesAllowed = "**"))
public class NotesPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Notes notes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = "<p class=\"lead\">%s</p>".formatted(Html.text(notes.mine()));
        Page.send(request, response, "Notes of a tenant", text + Source.panel(getServletContext(), Notes.class));
    }
}
