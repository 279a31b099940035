package com.descope.jakarta.soak.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/** Tells everybody who the caller is. */
@WebServlet("/open")
public class OpenPage extends HttpServlet {
    /** What it says where nobody is signed in. */
    public static final String NOBODY = "nobody";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Principal caller = request.getUserPrincipal();
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(caller == null ? NOBODY : caller.getName());
    }
}
