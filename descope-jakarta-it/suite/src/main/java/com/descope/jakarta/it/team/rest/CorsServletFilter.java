package com.descope.jakarta.it.team.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The same for servlets, and in a header of its own for everything. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CorsServletFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Own-Filter", "was here");
        boolean servlet = request.getServletPath().equals("/public");
        if (servlet && request.getMethod().equals("OPTIONS")) {
            response.setHeader("Access-Control-Allow-Origin", PreflightFilter.ORIGIN);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        chain.doFilter(request, response);
    }
}
