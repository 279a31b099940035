package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Header;
import com.descope.jakarta.impl.web.WebRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Other origins that may call with a bearer token; never with credentials of the browser (Fetch, section 3.2). */
final class Cors {
    private static final Header VARY = new Header("Vary", "Origin");

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = origins;
    }

    boolean isPreflight(WebRequest request) {
        return request.method().equals("OPTIONS")
                && request.hasHeader("Origin")
                && request.hasHeader("Access-Control-Request-Method");
    }

    boolean lists(String origin) {
        return origins.contains(origin);
    }

    /** What every answer to a listed origin carries; nothing for others. */
    List<Header> headers(WebRequest request) {
        if (origins.isEmpty()) {
            return List.of();
        }
        List<Header> headers = new ArrayList<>(List.of(VARY));
        request.header("Origin").filter(this::lists).ifPresent(origin -> {
            headers.add(new Header("Access-Control-Allow-Origin", origin));
            headers.add(new Header("Access-Control-Expose-Headers", "WWW-Authenticate"));
        });
        return headers;
    }

    /** The answer with them. */
    Answer on(Answer plain, WebRequest request) {
        Answer answer = plain;
        for (Header header : headers(request)) {
            answer = answer.with(header);
        }
        return answer;
    }

    /** What the preflight asked for; the request itself is checked as any other. */
    Answer allow(WebRequest request) {
        Answer answer = Answer.empty(204).with(new Header("Access-Control-Max-Age", "600"));
        answer = echo(answer, request, "Access-Control-Request-Method", "Access-Control-Allow-Methods", "[A-Z]{1,20}");
        return echo(
                answer,
                request,
                "Access-Control-Request-Headers",
                "Access-Control-Allow-Headers",
                "[A-Za-z0-9_-]{1,64}(, ?[A-Za-z0-9_-]{1,64}){0,31}");
    }

    private static Answer echo(Answer answer, WebRequest request, String asked, String allowed, String form) {
        return request.header(asked)
                .filter(value -> value.matches(form))
                .map(value -> answer.with(new Header(allowed, value)))
                .orElse(answer);
    }
}
