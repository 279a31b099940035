package com.descope.jakarta.it.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that an application calls: keeps the tokens that it is sent, and redirects {@code ?location=} where that says. */
public final class OtherService implements AutoCloseable {
    private final HttpServer server;
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    private OtherService(HttpServer server) {
        this.server = server;
    }

    public static OtherService start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            OtherService service = new OtherService(server);
            server.createContext("/", service::answer);
            server.start();
            return service;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** Without a slash at its end. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The {@code Authorization} header of each request, {@code none} where there was none. */
    public List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    public void forget() {
        authorizations.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            authorizations.add(authorization == null ? "none" : authorization);
            String query = exchange.getRequestURI().getQuery();
            if (query == null) {
                exchange.sendResponseHeaders(204, -1);
            } else {
                exchange.getResponseHeaders().set("Location", query.substring("location=".length()));
                exchange.sendResponseHeaders(302, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
