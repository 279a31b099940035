package com.descope.jakarta.it.app;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers from another thread, or with {@code ?dispatch} through another servlet. */
@WebServlet(urlPatterns = "/async", asyncSupported = true)
public class AsyncServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        if ("dispatch".equals(request.getQueryString())) {
            async.dispatch("/public");
            return;
        }
        async.start(() -> {
            // GlassFish's thread may still have the loader of an application that is gone.
            Thread.currentThread().setContextClassLoader(AsyncServlet.class.getClassLoader());
            try {
                Identity.print((HttpServletRequest) async.getRequest(), (HttpServletResponse) async.getResponse());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } finally {
                async.complete();
            }
        });
    }
}
