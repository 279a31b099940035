package com.descope.jakarta.impl.page;

import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.log.RestMessage;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Problem bodies (RFC 9457) for callers that are programs. The type is always {@code about:blank}, so the title is the
 * phrase of the status (section 4.2.1); what tells one problem from another is our member {@code code}.
 */
public final class Problems {
    private final JsonWriter json;

    public Problems(JsonWriter json) {
        this.json = json;
    }

    /** The same facts as on the error page. */
    public Answer error(ErrorPage page) {
        Map<String, Object> members = start(
                page.status(), page.detailed() ? page.cause() : page.sentence().text());
        members.put("code", page.what().id());
        members.put("reference", page.reference());
        if (page.detailed()) {
            members.put("remedy", page.remedy());
        }
        return answer(page.status(), members);
    }

    /** A problem that is the caller's own, so its cause is told; {@code more} are extension members. */
    public Answer of(int status, Message what, List<Object> values, Map<String, ?> more) {
        Map<String, Object> members = start(status, what.causeWith(values.toArray()));
        members.put("code", what.id());
        more.forEach(members::putIfAbsent);
        return answer(status, members);
    }

    /** Nobody is signed in, and a redirect would lead a program nowhere; htmx makes a page navigation of it. */
    public Answer unauthorized(String challenge, String loginPath, boolean htmx) {
        Map<String, Object> members =
                start(401, "Nobody is signed in. Sign in at the login path, or send a bearer token.");
        members.put("login", loginPath);
        Answer answer = answer(401, members).with(new Header("WWW-Authenticate", challenge));
        return htmx ? answer.with(new Header("HX-Redirect", loginPath)) : answer;
    }

    /** Whoever is signed in must prove more (RFC 9470, section 3). */
    public Answer prove(String challenge, String loginPath) {
        return of(401, RestMessage.STEP_UP_NEEDED, List.of(), Map.of("login", loginPath))
                .with(new Header("WWW-Authenticate", challenge));
    }

    /** The token that came is refused (RFC 6750, section 3.1); whoever sent it may know why. */
    public Answer tokenRefused(
            String challenge, String loginPath, Message what, List<Object> values, String reference) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("remedy", what.remedyWith(values.toArray()));
        more.put("reference", reference);
        more.put("login", loginPath);
        return of(401, what, values, more).with(new Header("WWW-Authenticate", challenge));
    }

    private static Map<String, Object> start(int status, String detail) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", phrase(status));
        members.put("status", status);
        members.put("detail", detail);
        return members;
    }

    private Answer answer(int status, Map<String, Object> members) {
        return new Answer(status, AnswerHeaders.ofBody(), List.of(), "application/problem+json", json.object(members));
    }

    /** RFC 9110, section 15, for the statuses that we answer. */
    private static String phrase(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Client Error" : "Server Error";
        };
    }
}
