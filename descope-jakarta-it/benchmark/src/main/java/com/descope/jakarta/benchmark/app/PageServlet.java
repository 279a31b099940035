package com.descope.jakarta.benchmark.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page that all contenders guard: it tells whether there is a caller, in as many bytes either way. */
@WebServlet("/page")
public class PageServlet extends HttpServlet {
    /** Somebody is signed in. */
    public static final String CALLER = "caller: yes";
    /** Nobody is. */
    public static final String NOBODY = "caller: no ";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write(request.getUserPrincipal() == null ? NOBODY : CALLER);
    }
}
