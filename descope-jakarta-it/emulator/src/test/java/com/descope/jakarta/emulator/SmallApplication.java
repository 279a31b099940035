package com.descope.jakarta.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A page for whoever comes with a code; it sends others to sign in, and proves nothing. */
final class SmallApplication implements AutoCloseable {

    private final HttpServer server;
    private final DescopeEmulator descope;

    SmallApplication(DescopeEmulator descope) throws IOException {
        this.descope = descope;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", this::page);
        server.createContext("/callback", this::callback);
        server.createContext("/form", this::form);
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void page(HttpExchange call) throws IOException {
        if ("here=yes".equals(call.getRequestHeaders().getFirst("Cookie"))) {
            answer(call, 200, "the page, for " + call.getRequestHeaders().getFirst("Accept"));
        } else {
            redirect(
                    call,
                    descope.baseUrl() + "/oauth2/v1/authorize?"
                            + TestClient.encode(Map.of(
                                    "response_type", "code",
                                    "client_id", descope.clientId(),
                                    "redirect_uri", url("/callback"),
                                    "scope", "openid",
                                    "state", "s")));
        }
    }

    private void callback(HttpExchange call) throws IOException {
        if (call.getRequestURI().getQuery().contains("code=")) {
            call.getResponseHeaders().add("Set-Cookie", "here=yes; Path=/; Max-Age=600; HttpOnly; SameSite=Lax");
        }
        redirect(call, url("/page"));
    }

    private void form(HttpExchange call) throws IOException {
        String sent = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(
                call,
                200,
                call.getRequestMethod() + " " + sent + " from "
                        + call.getRequestHeaders().getFirst("Origin"));
    }

    private static void redirect(HttpExchange call, String to) throws IOException {
        call.getResponseHeaders().add("Location", to);
        answer(call, 302, "");
    }

    private static void answer(HttpExchange call, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
