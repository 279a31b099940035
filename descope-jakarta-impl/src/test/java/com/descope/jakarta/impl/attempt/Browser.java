package com.descope.jakarta.impl.attempt;

import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.WebRequest;
import com.descope.jakarta.impl.web.WebRequest.RequestCookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps cookies by name and path, as browsers do, and sends all of them. */
final class Browser {
    private final Map<String, CookieChange> jar = new LinkedHashMap<>();
    private final List<RequestCookie> strange = new ArrayList<>();

    void take(List<CookieChange> changes) {
        for (CookieChange change : changes) {
            String key = change.name() + " " + change.path();
            if (change.maxAge().isZero()) {
                jar.remove(key);
            } else {
                jar.put(key, change);
            }
        }
    }

    /** A cookie that somebody else has set. */
    void bring(String name, String value) {
        strange.add(new RequestCookie(name, value));
    }

    int size() {
        return jar.size();
    }

    int octets() {
        return request().fields().cookies().stream()
                .mapToInt(cookie -> cookie.name().length() + cookie.value().length() + 3)
                .sum();
    }

    WebRequest request() {
        List<RequestCookie> cookies = new ArrayList<>(strange);
        jar.values().forEach(kept -> cookies.add(new RequestCookie(kept.name(), kept.value())));
        return new WebRequest("GET", "/app", "/descope/login", "/app/descope/login", "", new Fields(cookies), false);
    }

    private record Fields(List<RequestCookie> cookies) implements WebRequest.Fields {
        @Override
        public WebRequest.Host host() {
            return new WebRequest.Host("https", "a.example", 443);
        }

        @Override
        public String remoteAddress() {
            return "127.0.0.1";
        }

        @Override
        public List<String> headers(String name) {
            return List.of();
        }

        @Override
        public List<String> parameters(String name) {
            return List.of();
        }
    }
}
