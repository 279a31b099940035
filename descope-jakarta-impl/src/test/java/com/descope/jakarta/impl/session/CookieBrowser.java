package com.descope.jakarta.impl.session;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.seal.SealContext;
import com.descope.jakarta.impl.web.WebRequest.RequestCookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A browser with its cookies, before an application that keeps its sessions in them. Each visit is a request. */
final class CookieBrowser {
    static final Instant BEGUN = Instant.parse("2026-11-24T12:00:00.123Z");
    static final SessionText TEXT = new SessionText(JsonReader.ofServer(), JsonWriter.ofServer());

    final Map<String, String> jar = new LinkedHashMap<>();
    /** Cookies that another path or another page put before ours. */
    final List<RequestCookie> before = new ArrayList<>();

    Seal seal = seal("P1", "/shop", "secret number one");
    String scheme = "https";
    String path = "/shop";

    static Seal seal(String clientId, String publicPath, String... secrets) {
        List<byte[]> keys = Arrays.stream(secrets)
                .map(secret -> secret.repeat(3).getBytes(StandardCharsets.UTF_8))
                .toList();
        return new Seal(keys, new SealContext("https://issuer.example.com", clientId, publicPath));
    }

    /** A session of this user whose tokens do not deflate, with so many characters of them. */
    static SignedInSession session(String subject, int length) {
        StringBuilder token = new StringBuilder();
        Random random = new Random(length);
        while (token.length() < length) {
            token.append((char) ('0' + random.nextInt(75)));
        }
        return session(subject, token.toString());
    }

    static SignedInSession session(String subject, String accessToken) {
        return new SignedInSession(
                "id of " + subject,
                BEGUN,
                BEGUN,
                Claims.of(Map.of("sub", subject)),
                Set.of(),
                Set.of(),
                new SessionTokens(accessToken, BEGUN, BEGUN.plusSeconds(600), "id token", "refresh token"));
    }

    SessionStore store(FakeServlet servlet) {
        List<RequestCookie> cookies = new ArrayList<>(before);
        jar.forEach((name, value) -> cookies.add(new RequestCookie(name, value)));
        return new CookieSessionStores(seal, TEXT, Optional.empty())
                .of(servlet.request(), servlet.response(), FakeServlet.read(scheme, path, cookies));
    }

    Optional<SignedInSession> current() {
        FakeServlet servlet = new FakeServlet();
        Optional<SignedInSession> current = store(servlet).current();
        take(servlet);
        return current;
    }

    FakeServlet signIn(SignedInSession session) throws SessionTooLarge {
        FakeServlet servlet = new FakeServlet();
        store(servlet).begin(session);
        take(servlet);
        return servlet;
    }

    /** As a browser does with an answer. */
    void take(FakeServlet servlet) {
        for (String header : servlet.set) {
            String pair = header.substring("Set-Cookie: ".length(), header.indexOf(';'));
            String name = pair.substring(0, pair.indexOf('='));
            if (header.contains("Max-Age=0")) {
                jar.remove(name);
            } else {
                jar.put(name, pair.substring(name.length() + 1));
            }
        }
    }

    int octets() {
        return jar.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "))
                .length();
    }

    String value(String name) {
        return Optional.ofNullable(jar.get(name)).orElseThrow();
    }

    String base() {
        return jar.keySet().iterator().next();
    }
}
