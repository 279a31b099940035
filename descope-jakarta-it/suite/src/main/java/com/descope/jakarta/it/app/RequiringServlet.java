package com.descope.jakarta.it.app;

import com.descope.jakarta.DescopeException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An open page whose beans are not: {@code bean} is one of them, and {@code caught} catches their refusal;
 * with {@code stream} it has begun to answer.
 */
@WebServlet("/requiring")
public class RequiringServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Ledger ledger;

    @Inject
    transient Safe safe;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("stream") != null) {
            response.getOutputStream().print("begun");
        }
        boolean ejb = "safe".equals(request.getParameter("bean"));
        String answer;
        try {
            answer = ejb ? safe.open() : ledger.entry();
        } catch (DescopeException refused) {
            if (request.getParameter("caught") == null) {
                throw refused;
            }
            answer = refused.code();
        }
        response.setContentType("text/plain");
        response.getWriter().write(answer);
    }
}
