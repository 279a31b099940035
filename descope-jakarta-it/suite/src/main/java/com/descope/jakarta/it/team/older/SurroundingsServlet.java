package com.descope.jakarta.it.team.older;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Whether the application sees MicroProfile Config. */
@WebServlet("/surroundings")
public class SurroundingsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(seesMicroProfileConfig() ? "there" : "absent");
    }

    private boolean seesMicroProfileConfig() {
        try {
            getClass().getClassLoader().loadClass("org.eclipse.microprofile.config.ConfigProvider");
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
