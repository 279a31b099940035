package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.seal.SealContext;
import com.descope.jakarta.impl.session.CookieSessionStores;
import com.descope.jakarta.impl.session.FakeServlet;
import com.descope.jakarta.impl.session.SessionText;
import com.descope.jakarta.impl.web.SessionCookie;
import com.descope.jakarta.impl.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A browser that has its session in cookies. A decision is one thing, and when the answer reaches the browser another. */
final class CookieVisitor {
    private final CookieSessionStores stores = new CookieSessionStores(
            new Seal(
                    List.of("a secret of the tests, 32 octets".getBytes(StandardCharsets.UTF_8)),
                    new SealContext("", "", "")),
            new SessionText(JsonReader.ofServer(), JsonWriter.ofServer()),
            Optional.empty());
    private final Map<String, String> jar = new LinkedHashMap<>();
    private Flow flow;

    CookieVisitor(Flow flow) {
        this.flow = flow;
    }

    /** What was decided, and the {@code Set-Cookie} lines that the answer will have. */
    record Sent(Decision decision, List<String> cookies) {}

    /** From now on another node answers. */
    void meet(Flow other) {
        flow = other;
    }

    Map<String, String> jar() {
        return jar;
    }

    boolean holdsSession() {
        return jar.keySet().stream().anyMatch(name -> name.contains("session"));
    }

    /** A request whose answer is still under way. */
    Sent send(TestRequest request) {
        FakeServlet servlet = new FakeServlet();
        WebRequest read = request.read(Map.copyOf(jar), Map.of());
        Decision decision = flow.decide(new Visit(
                read,
                stores.of(servlet.request(), servlet.response(), read),
                () -> new SessionCookie(false, false, "", true),
                request.renew(),
                request.credential()));
        List<String> cookies = new ArrayList<>(servlet.set);
        if (decision instanceof Decision.Respond respond) {
            respond.answer().cookies().forEach(cookie -> cookies.add("Set-Cookie: " + cookie.headerValue()));
        }
        return new Sent(decision, cookies);
    }

    void arrived(Sent sent) {
        for (String header : sent.cookies()) {
            String pair = header.substring("Set-Cookie: ".length(), header.indexOf(';'));
            String name = pair.substring(0, pair.indexOf('='));
            if (header.contains("Max-Age=0")) {
                jar.remove(name);
            } else {
                jar.put(name, pair.substring(name.length() + 1));
            }
        }
    }

    Decision visit(TestRequest request) {
        Sent sent = send(request);
        arrived(sent);
        return sent.decision();
    }

    /** Where our answer sends the browser. */
    String location(TestRequest request) {
        return TestBrowser.location(
                assertInstanceOf(Decision.Respond.class, visit(request)).answer());
    }

    /** As whoever Descope lets in. */
    void signIn() {
        visit(callback());
    }

    /** A login begins, and Descope sends the browser back. */
    TestRequest callback() {
        return TestRequest.page(new TestBrowser(flow).atDescope(location(TestRequest.page("/app/descope/login"))));
    }
}
