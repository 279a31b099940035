package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.Header;
import com.descope.jakarta.impl.web.SessionCookie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** A browser before a flow: it keeps our cookies, and goes to the real emulator where it is sent there. */
final class TestBrowser {
    private final Flow flow;
    private final MemorySessions sessions = new MemorySessions();
    private final Map<String, String> jar = new LinkedHashMap<>();
    private final HttpClient provider =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private SessionCookie sessionCookie = new SessionCookie(false, false, "", false);

    TestBrowser(Flow flow) {
        this.flow = flow;
    }

    MemorySessions sessions() {
        return sessions;
    }

    Map<String, String> jar() {
        return jar;
    }

    /** Another tab or another node: the same cookies, another flow object. */
    TestBrowser at(Flow other) {
        TestBrowser moved = new TestBrowser(other);
        moved.jar.putAll(jar);
        return moved;
    }

    void containerCookie(SessionCookie facts) {
        this.sessionCookie = facts;
    }

    Decision send(TestRequest request) {
        return send(request, Map.of());
    }

    Decision send(TestRequest request, Map<String, String> form) {
        Decision decision = flow.decide(new Visit(
                request.read(jar, form), sessions, () -> sessionCookie, request.renew(), request.credential()));
        if (decision instanceof Decision.Respond respond) {
            respond.answer().cookies().forEach(this::keep);
        } else if (decision instanceof Decision.ForwardToError forward) {
            forward.own().cookies().forEach(this::keep);
        }
        return decision;
    }

    /** The answer of ours to a request that must get one. */
    Answer answer(TestRequest request) {
        return assertInstanceOf(Decision.Respond.class, send(request)).answer();
    }

    /** {@code <path>/login} for this page: the URL at Descope. */
    String begin(String page) {
        Answer answer = answer(TestRequest.page("/app/descope/login?return=" + page));
        assertEquals(302, answer.status());
        return location(answer);
    }

    /** Signs in at Descope: the callback's URL, without the origin. */
    String atDescope(String authorize) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(authorize)).build();
            HttpResponse<String> reply = provider.send(request, HttpResponse.BodyHandlers.ofString());
            String location = reply.headers().firstValue("Location").orElseThrow();
            return location.substring(TestRequest.ORIGIN.length());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A whole login; the answer to the callback. */
    Answer signIn(String page) {
        return answer(TestRequest.page(atDescope(begin(page))));
    }

    static String location(Answer answer) {
        return header(answer, "Location");
    }

    static String header(Answer answer, String name) {
        return answer.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    /** {@code request.logout()} of the application. */
    Flow.SignedOut signOut(TestRequest request) {
        Flow.SignedOut out = flow.signOut(visit(request));
        out.cookies().forEach(this::keep);
        return out;
    }

    Visit visit(TestRequest request) {
        return visit(request, Map.of());
    }

    private Visit visit(TestRequest request, Map<String, String> form) {
        return new Visit(request.read(jar, form), sessions, () -> sessionCookie, request.renew(), request.credential());
    }

    void keep(CookieChange change) {
        if (change.maxAge().isZero()) {
            jar.remove(change.name());
        } else {
            jar.put(change.name(), change.value());
        }
    }
}
