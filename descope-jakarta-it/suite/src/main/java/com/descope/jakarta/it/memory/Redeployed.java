package com.descope.jakarta.it.memory;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/** The application with the module. */
@WebServlet(urlPatterns = "/loaded", loadOnStartup = 1)
public class Redeployed extends HttpServlet {
    private static final long serialVersionUID = 1L;
}
