package com.descope.jakarta.benchmark.server;

import com.descope.jakarta.benchmark.app.PageServlet;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the clients of each guard send. */
final class Requests {
    private static final int MANY = 2_000;

    private final Server server;
    private final Map<Guard, List<byte[]>> byGuard = new EnumMap<>(Guard.class);

    private Requests(Server server) {
        this.server = server;
    }

    /** Signs in where there are sessions, and makes sure that every guard lets in and keeps out whom it should. */
    static Requests prepare(Server server, Provider provider) throws IOException, InterruptedException {
        Requests requests = new Requests(server);
        List<String> tokens = provider.tokens(MANY);
        for (Guard guard : Guard.values()) {
            requests.byGuard.put(
                    guard,
                    switch (guard) {
                        case UNPROTECTED, CONSTANT -> List.of(Connection.request(guard.page(), ""));
                        case SESSION, OIDC_SESSION ->
                            List.of(Connection.request(guard.page(), new Visitor().signIn(server.url(guard.page()))));
                        case BEARER, MP_JWT, OIDC_BEARER -> List.of(bearer(guard, tokens.get(0)));
                        case BEARERS ->
                            tokens.stream().map(token -> bearer(guard, token)).toList();
                    });
            requests.check(guard, tokens.get(0));
        }
        return requests;
    }

    private static byte[] bearer(Guard guard, String token) {
        return Connection.request(guard.page(), "Authorization: Bearer " + token + "\r\n");
    }

    List<byte[]> of(Guard guard) {
        return byGuard.getOrDefault(guard, List.of());
    }

    private void check(Guard guard, String token) throws IOException {
        String right = answer(of(guard).get(0));
        if (!Load.isPage(right, Load.expected(guard))) {
            throw new IllegalStateException(guard + " does not show its page: " + right);
        }
        String tampered = token.replaceFirst("\\.(.{40}).", ".$1~").replace('~', 'A');
        if (guard.wantsCredentials()
                && (Load.isPage(answer(Connection.request(guard.page(), "")), PageServlet.CALLER)
                        || Load.isPage(answer(bearer(guard, tampered)), PageServlet.CALLER))) {
            throw new IllegalStateException(guard + " lets everybody in");
        }
    }

    private String answer(byte[] request) throws IOException {
        try (Connection connection = new Connection(server.port())) {
            return connection.exchange(request);
        }
    }
}
