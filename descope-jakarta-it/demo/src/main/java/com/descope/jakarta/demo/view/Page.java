package com.descope.jakarta.demo.view;

import com.descope.jakarta.DescopePrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The frame around every page: navigation, who is signed in, sign in or out. */
public final class Page {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Page() {}

    public static void send(HttpServletRequest request, HttpServletResponse response, String title, String main)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.getWriter().print(frame(request, title, main));
    }

    private static String frame(HttpServletRequest request, String title, String main) {
        String base = request.getContextPath();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <title>%1$s · Descope for Jakarta EE</title>
                  <link rel="icon" href="%2$s/icon.svg" type="image/svg+xml">
                  <link rel="stylesheet" href="%2$s/demo.css">
                  <script type="module" src="%2$s/demo.js"></script>
                </head>
                <body>
                <a class="skip" href="#main">Skip to the page</a>
                <header>
                  <a class="brand" href="%2$s/"><img src="%2$s/icon.svg" alt="" width="28" height="28">Jakarta EE demo</a>
                  <nav aria-label="Pages">%3$s</nav>
                  <div class="caller">%4$s</div>
                </header>
                <main id="main">
                <h1>%1$s</h1>
                %5$s
                </main>
                <footer>Descope for Jakarta EE on WildFly: no web.xml, no server configuration.</footer>
                </body>
                </html>
                """.formatted(Html.text(title), Html.text(base), links(request), caller(request), main);
    }

    private static String links(HttpServletRequest request) {
        return link(request, "/", "Home")
                + link(request, "/profile", "Profile")
                + link(request, "/notes", "Notes")
                + link(request, "/admin", "Admin");
    }

    private static String link(HttpServletRequest request, String path, String name) {
        String here = request.getServletPath().isEmpty() ? "/" : request.getServletPath();
        return "<a href=\"%s\"%s>%s</a>"
                .formatted(
                        Html.text(request.getContextPath() + path),
                        here.equals(path) ? " aria-current=\"page\"" : "",
                        name);
    }

    private static String caller(HttpServletRequest request) {
        String base = Html.text(request.getContextPath());
        if (request.getUserPrincipal() instanceof DescopePrincipal principal) {
            return """
                    <span class="name">%s</span>
                    <form method="post" action="%s/descope/logout"><button class="quiet">Sign out</button></form>
                    """.formatted(Html.text(nameOf(principal)), base);
        }
        String here = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
        return "<a class=\"button\" href=\"%s/descope/login?return=%s\">Sign in</a>".formatted(base, Html.text(here));
    }

    /** What a person is called: the display name, else the address, else Descope's ID. */
    public static String nameOf(DescopePrincipal principal) {
        return principal.name().or(principal::email).orElse(principal.subject());
    }
}
