package com.descope.jakarta.emulator.page;

import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The emulator's pages: without script, readable by screen readers, on small screens and in the dark. */
public final class Pages {

    private static final String STYLE = """

            :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f3f4f8, #15171e) }
            main { box-sizing: border-box; width: min(26rem, 100% - 2rem); margin: 1rem; padding: 2rem; border-radius: 1rem;
              background: light-dark(#fff, #20232d); box-shadow: 0 .5rem 2rem rgb(0 0 0 / .12) }
            h1 { margin: 0 0 .5rem; font-size: 1.5rem }
            p { margin: 0 0 1rem }
            form { display: grid; gap: .75rem }
            button, input { font: inherit; padding: .75rem 1rem; border-radius: .6rem; border: 1px solid light-dark(#8a8fa3, #6b7086) }
            button { text-align: start; cursor: pointer; background: light-dark(#fff, #2a2e3a); color: inherit }
            button:hover { border-color: #4f5bd5 }
            :focus-visible { outline: 3px solid #7c86ff; outline-offset: 2px }
            button b { display: block }
            button small { opacity: .8; overflow-wrap: anywhere }
            button[name=cancel] { text-align: center; border-color: transparent; background: none }
            footer { margin-top: 1.5rem; font-size: .85rem; opacity: .8 }
            """;

    // No form-action: browsers apply it to the redirect after the form too, and that leads to the application.
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; frame-ancestors 'none'; base-uri 'none'";

    /** Asks who signs in. */
    public Reply signIn(String action, String request, List<EmulatedUser> users, Optional<String> hint) {
        return page(
                200,
                "Sign in",
                "<p>Choose who you are.</p>"
                        + form(action, "request", request, buttons(users, hint) + cancel("Cancel")));
    }

    /** Asks for the code that a device shows. */
    public Reply userCode(String action, boolean wrong) {
        String sorry = wrong ? "<p role=\"alert\">No device shows this code now.</p>" : "";
        return page(wrong ? 400 : 200, "Connect a device", sorry + """
                        <form method="post" action="%s">
                        <label for="user_code">Code shown by the device</label>
                        <input id="user_code" name="user_code" required autofocus autocomplete="off" autocapitalize="characters">
                        <button>Continue</button>
                        </form>
                        """.formatted(escape(action)));
    }

    /** Asks who lets a device in. */
    public Reply approveDevice(String action, String userCode, List<EmulatedUser> users) {
        return page(
                200,
                "Connect a device",
                "<p>Does your device show <strong>" + escape(userCode) + "</strong>? Choose who lets it in.</p>"
                        + form(action, "user_code", userCode, buttons(users, Optional.empty()) + cancel("Deny")));
    }

    /** Says something. */
    public Reply message(int status, String title, String text) {
        return page(status, title, "<p>" + escape(text) + "</p>");
    }

    private static String form(String action, String hiddenName, String hiddenValue, String content) {
        return """
                <form method="post" action="%s">
                <input type="hidden" name="%s" value="%s">
                %s
                </form>
                """.formatted(escape(action), hiddenName, escape(hiddenValue), content);
    }

    private static String buttons(List<EmulatedUser> users, Optional<String> hint) {
        return users.stream().map(user -> button(user, hint)).collect(Collectors.joining("\n"));
    }

    private static String button(EmulatedUser user, Optional<String> hint) {
        Object email = user.profile().getOrDefault("email", "");
        boolean meant = hint.filter(text -> text.equals(user.name()) || text.equals(email))
                .isPresent();
        String roles = user.access().roles().isEmpty()
                ? "no roles"
                : String.join(", ", user.access().roles());
        return "<button name=\"user\" value=\"%s\"%s><b>%s</b><small>%s &middot; %s</small></button>"
                .formatted(
                        escape(user.name()),
                        meant ? " autofocus" : "",
                        escape(user.profile().getOrDefault("name", user.name()).toString()),
                        escape(email.toString()),
                        escape(roles));
    }

    private static String cancel(String label) {
        return "<button name=\"cancel\" value=\"true\">" + label + "</button>";
    }

    private static Reply page(int status, String title, String content) {
        String html = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Descope emulator</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                <footer>Descope emulator: no real accounts, no passwords.</footer>
                </main>
                </body>
                </html>
                """.formatted(escape(title), STYLE, escape(title), content);
        return Reply.text(status, "text/html; charset=utf-8", html)
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
