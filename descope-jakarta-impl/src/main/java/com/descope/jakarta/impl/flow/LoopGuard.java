package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.BrowserMarks;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.SessionCookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sees logins that go round and round, and tells why. */
final class LoopGuard {
    private static final Duration WINDOW = Duration.ofMinutes(2);
    private static final int MOST = 3;
    private static final int GENERATIONS = 2;

    private LoopGuard() {}

    /** Whether one more sign-in would be the fourth in a short time that brought no session. */
    static boolean sessionStaysAway(BrowserMarks marks, Instant now) {
        return marks.signInsSince(now.minus(WINDOW)) >= MOST;
    }

    /** Whether a login that was restarted this often is not restarted again. */
    static boolean cookiesStayAway(int generation) {
        return generation >= GENERATIONS;
    }

    /** Why the browser does not send the session's cookie, or why nobody understands it. */
    static String whyNoSession(SessionCookie cookie, PublicUrl app) {
        List<String> causes = new ArrayList<>();
        if (cookie.secure() && !app.secure()) {
            causes.add("the session cookie is Secure, but the application is on http");
        }
        if (cookie.sameSiteStrict()) {
            causes.add("the session cookie is SameSite=Strict, which browsers hold back on the way from Descope");
        }
        if (!cookie.path().isEmpty() && !underPath(app.cookiePath(), cookie.path())) {
            causes.add("the session cookie's path is " + cookie.path() + ", but the application is at "
                    + app.cookiePath());
        }
        if (causes.isEmpty()) {
            causes.add("cookies are blocked, or the request reaches another node that "
                    + (cookie.sealedByUs() ? "has other sealing secrets" : "does not share sessions"));
        }
        return String.join("; ", causes);
    }

    /** Why the browser does not send the cookie of the attempt. */
    static String whyNoAttempt(PublicUrl app, String host) {
        boolean otherHost = !app.origin().contains("//" + host);
        return otherHost
                ? "the login began on another host than " + host + ", see descope.external-url"
                : "cookies are blocked, the login was left open too long, or it began on another host or port";
    }

    private static boolean underPath(String path, String cookiePath) {
        return path.equals(cookiePath) || path.startsWith(cookiePath.endsWith("/") ? cookiePath : cookiePath + "/");
    }
}
