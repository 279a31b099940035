package com.descope.jakarta.impl.mechanism;

import com.descope.jakarta.impl.flow.Visit;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.ServerMessage;
import com.descope.jakarta.impl.session.SessionStores;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.Header;
import com.descope.jakarta.impl.web.WebRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The response of a request, for answers of ours. It stands in the request, for what the application asks of us later in it. */
public final class CurrentResponse {
    private static final String ATTRIBUTE = "com.descope.jakarta.response";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final DescopeLog log;

    private CurrentResponse(HttpServletRequest request, HttpServletResponse response, DescopeLog log) {
        this.request = request;
        this.response = response;
        this.log = log;
    }

    static CurrentResponse begin(HttpServletRequest request, HttpServletResponse response, DescopeLog log) {
        CurrentResponse current = new CurrentResponse(request, response, log);
        request.setAttribute(ATTRIBUTE, current);
        return current;
    }

    /** Empty for a request that did not come through the mechanism. */
    public static Optional<CurrentResponse> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof CurrentResponse current
                ? Optional.of(current)
                : Optional.empty();
    }

    /** Also for a request that did not: another mechanism has it, which answers as it likes. */
    public static CurrentResponse of(HttpServletRequest request, HttpServletResponse response) {
        return of(request).orElseGet(() -> new CurrentResponse(request, response, DescopeLog.ofModule()));
    }

    /** The request that it answers. */
    public WebRequest request() {
        return ServletVisit.read(request, false);
    }

    /** The same with its session. */
    public Visit visit(SessionStores stores) {
        return new ServletVisit(request, response, stores).of(false, false, Optional.empty());
    }

    public boolean isCommitted() {
        return response.isCommitted();
    }

    /** Closes the writer, also of an empty body: else some servers put another body, or the resource, in its place. */
    public void write(Answer answer) {
        if (!response.isCommitted()) {
            begin(answer);
            try (Writer writer = writer()) {
                writer.write(answer.body());
            } catch (IOException clientGone) {
                log.say(ServerMessage.CLIENT_GONE, clientGone.toString());
            }
            leaveBody();
        }
    }

    /** A resource may have taken the stream before it was stopped, and then there is no writer any more. */
    private Writer writer() throws IOException {
        try {
            return response.getWriter();
        } catch (IllegalStateException streamTaken) {
            return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        }
    }

    /** All of an answer but its body. */
    void begin(Answer answer) {
        response.resetBuffer();
        response.setStatus(answer.status());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!answer.contentType().isEmpty()) {
            response.setContentType(answer.contentType());
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        addHeaders(answer.headers());
        addCookies(answer.cookies());
        SameSite.write(request.getServletContext().getSessionCookieConfig(), response);
    }

    /** One browser's cookies are not for what a shared cache in between gives to others. */
    void addCookies(List<CookieChange> cookies) {
        if (!response.isCommitted() && !cookies.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            cookies.forEach(cookie -> response.addHeader("Set-Cookie", cookie.headerValue()));
        }
    }

    /** Beside what the application said of Vary, and once, however often this request comes here. */
    void addHeaders(List<Header> headers) {
        for (Header header : headers) {
            if (!header.name().equals("Vary")) {
                response.setHeader(header.name(), header.value());
            } else if (!response.getHeaders("Vary").contains(header.value())) {
                response.addHeader(header.name(), header.value());
            }
        }
    }

    /** With a body unread, Undertow sends an error behind our answer, and logs at length that it cannot. */
    private void leaveBody() {
        if (request.getHeader("Expect") == null) {
            try {
                request.getInputStream().close();
            } catch (IOException | IllegalStateException readOrGone) {
                return;
            }
        }
    }
}
