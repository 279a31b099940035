package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.web.WebRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A request of a test, as a browser or a client would send it to {@code http://localhost:8080/app}. */
record TestRequest(
        String method,
        String url,
        Map<String, List<String>> headers,
        boolean mandatory,
        boolean renew,
        Optional<String> credential,
        Sender sender) {
    static final String ORIGIN = "http://localhost:8080";
    static final String CONTEXT = "/app";

    /** A page for the address bar. */
    static TestRequest page(String url) {
        return new TestRequest(
                        "GET",
                        url,
                        Map.of("Accept", List.of("text/html")),
                        false,
                        false,
                        Optional.empty(),
                        Sender.SAME_MACHINE)
                .with("Sec-Fetch-Mode", "navigate")
                .with("Sec-Fetch-Dest", "document");
    }

    /** A script's call. */
    static TestRequest fetch(String url) {
        return new TestRequest(
                        "GET",
                        url,
                        Map.of("Accept", List.of("*/*")),
                        false,
                        false,
                        Optional.empty(),
                        Sender.SAME_MACHINE)
                .with("Sec-Fetch-Mode", "cors");
    }

    TestRequest with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(name, List.of(value));
        return new TestRequest(method, url, more, mandatory, renew, credential, sender);
    }

    /** With one more header line of that name. */
    TestRequest andAlso(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.merge(name, List.of(value), (some, another) -> Stream.concat(some.stream(), another.stream())
                .toList());
        return new TestRequest(method, url, more, mandatory, renew, credential, sender);
    }

    TestRequest bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** With a {@code DescopeCredential} that the application presents. */
    TestRequest presenting(String token) {
        return new TestRequest(method, url, headers, true, renew, Optional.of(token), sender);
    }

    TestRequest without(String name) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new TestRequest(method, url, fewer, mandatory, renew, credential, sender);
    }

    TestRequest by(String other) {
        return new TestRequest(other, url, headers, mandatory, renew, credential, sender);
    }

    /** Of something that needs a caller. */
    TestRequest isProtected() {
        return new TestRequest(method, url, headers, true, renew, credential, sender);
    }

    /** Over a connection from this address. */
    TestRequest from(String address) {
        return new TestRequest(method, url, headers, mandatory, renew, credential, new Sender(address, sender.host()));
    }

    /** With another host in its URL. */
    TestRequest sentTo(String host) {
        return new TestRequest(method, url, headers, mandatory, renew, credential, new Sender(sender.address(), host));
    }

    /** With {@code AuthenticationParameters.newAuthentication(true)}. */
    TestRequest anew() {
        return new TestRequest(method, url, headers, true, true, credential, sender);
    }

    WebRequest read(Map<String, String> cookies, Map<String, String> form) {
        URI uri = URI.create(url);
        return new WebRequest(
                method,
                CONTEXT,
                uri.getPath().substring(CONTEXT.length()),
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                new Fields(headers, cookies, form, sender),
                mandatory);
    }

    /** The other end of the connection, and whom it means to talk to. */
    record Sender(String address, String host) {
        static final Sender SAME_MACHINE = new Sender("127.0.0.1", "localhost");
    }

    private record Fields(
            Map<String, List<String>> sent, Map<String, String> jar, Map<String, String> form, Sender sender)
            implements WebRequest.Fields {
        @Override
        public WebRequest.Host host() {
            return new WebRequest.Host("http", sender.host(), 8080);
        }

        @Override
        public String remoteAddress() {
            return sender.address();
        }

        @Override
        public List<String> headers(String name) {
            return sent.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
        }

        @Override
        public List<WebRequest.RequestCookie> cookies() {
            return jar.entrySet().stream()
                    .map(cookie -> new WebRequest.RequestCookie(cookie.getKey(), cookie.getValue()))
                    .toList();
        }

        @Override
        public List<String> parameters(String name) {
            return form.containsKey(name) ? List.of(form.get(name)) : List.of();
        }
    }
}
