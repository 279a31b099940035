package com.descope.jakarta.impl.page;

import static com.descope.jakarta.impl.page.Markup.escape;

import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Header;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Our own pages: small, without script, readable by everybody. */
public final class Pages {

    /**
     * A failed sign-in.
     *
     * @param landing the public path that the visitor may try again from
     */
    public Answer error(ErrorPage page, String landing) {
        Sentence sentence = page.sentence();
        String body = """
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                <dl>
                <dt>Code</dt><dd>%s</dd>
                <dt>Reference</dt><dd>%s</dd>
                %s</dl>
                """.formatted(
                        escape(sentence.title()),
                        escape(sentence.text()),
                        escape(landing),
                        escape(sentence.wayOn()),
                        escape(page.what().id()),
                        escape(page.reference()),
                        page.detailed() ? details(page) : "");
        return page(page.status(), sentence.title(), body, ContentPolicy.strict());
    }

    private static String details(ErrorPage page) {
        return """
                <dt>Cause</dt><dd>%s</dd>
                <dt>Remedy</dt><dd>%s</dd>
                """.formatted(escape(page.cause()), escape(page.remedy()));
    }

    /** For a form that was sent, or a frame that was filled, without a session: a redirect would lose what was sent. */
    public Answer sessionEnded(String loginPath) {
        String body = """
                <h1>Your session has ended</h1>
                <p>What you sent has not been processed.</p>
                <p><a href="%s" target="_blank" rel="noopener">Sign in (opens a new tab)</a>,
                then come back to this tab, go back one page and send it again.</p>
                """.formatted(escape(loginPath));
        // RFC 9110, section 15.5.2: a 401 carries a challenge.
        return page(401, "Your session has ended", body, ContentPolicy.framedByUs())
                .with(new Header("WWW-Authenticate", "Bearer"));
    }

    /**
     * Asks before signing out.
     *
     * @param action the public path of our logout
     * @param token proves that the form is ours; without one nobody is signed in
     * @param provider where the sign-out goes on to
     */
    public Answer signOut(String action, Optional<String> token, URI provider) {
        return token.map(proof -> signOutForm(action, proof, provider)).orElseGet(Pages::notSignedIn);
    }

    private static Answer signOutForm(String action, String token, URI provider) {
        String body = """
                <h1>Sign out</h1>
                <p>Do you want to sign out?</p>
                <form method="post" action="%s">
                <input type="hidden" name="token" value="%s"/>
                <button type="submit">Sign out</button>
                </form>
                """.formatted(escape(action), escape(token));
        return page(200, "Sign out", body, ContentPolicy.formThatEndsAt(provider));
    }

    private static Answer notSignedIn() {
        String body = """
                <h1>You are not signed in</h1>
                <p>There is no session to end.</p>
                """;
        return page(200, "You are not signed in", body, ContentPolicy.strict());
    }

    private static Answer page(int status, String title, String body, ContentPolicy policy) {
        String html = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="UTF-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="robots" content="noindex"/>
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(escape(title), Style.TEXT, body);
        return new Answer(status, AnswerHeaders.ofPage(policy.header()), List.of(), "text/html;charset=UTF-8", html);
    }
}
