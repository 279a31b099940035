package com.descope.jakarta.it.app;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DescopeException;
import com.descope.jakarta.DescopePrincipal;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Asks the injected context for one thing, and says what came: a value, {@code nothing}, or the code of the exception. */
@WebServlet("/account")
public class AccountServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DescopeContext descope;

    /** What JSON-B makes of the claims. */
    public static class Account {
        public String sub = "";
        public String email = "";
        public Map<String, Object> tenants = Map.of();
    }

    /** What it cannot make of them. */
    public static class Unfit {
        public int email;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String ask = request.getParameter("ask");
        String answer = request.getParameter("thread") == null
                ? answer(ask)
                : CompletableFuture.supplyAsync(() -> answer(ask), OwnThread::start)
                        .join();
        JsonObjectBuilder json = Json.createObjectBuilder().add("answer", answer);
        if (ask.equals("refresh")) {
            json.add("tenant", tenant()).add("editor", descope.hasRole("umbrella", "editor"));
        }
        Identity.print(response, json);
    }

    private String answer(String ask) {
        Map<String, Supplier<String>> answers = Map.of(
                "principal",
                        () -> descope.principal().map(DescopePrincipal::subject).orElse("nothing"),
                "tokens", () -> descope.tokens().map(tokens -> "tokens").orElse("nothing"),
                "permission", () -> String.valueOf(descope.hasPermission("publish")),
                "role", () -> String.valueOf(descope.hasRole("acme", "editor")),
                "refresh",
                        () -> descope.refresh().map(DescopePrincipal::subject).orElse("nothing"),
                "userinfo", this::userInfo,
                "claims",
                        () -> descope.claimsAs(Account.class)
                                .map(account -> account.email)
                                .orElse("nothing"),
                "unfit",
                        () -> descope.claimsAs(Unfit.class)
                                .map(Object::toString)
                                .orElse("nothing"),
                "logout", () -> descope.logout().orElse("nothing"),
                "revoke",
                        () -> {
                            descope.revoke(" ");
                            return "revoked";
                        });
        try {
            return Optional.ofNullable(answers.get(ask)).orElseThrow().get();
        } catch (DescopeException failed) {
            return failed.code();
        }
    }

    /** Twice, which is one question at Descope. */
    private String userInfo() {
        descope.userInfo();
        return descope.userInfo()
                .flatMap((Claims claims) -> claims.text("email"))
                .orElse("nothing");
    }

    private String tenant() {
        return descope.principal()
                .flatMap(DescopePrincipal::currentTenant)
                .map(tenant -> tenant.id())
                .orElse("none");
    }
}
