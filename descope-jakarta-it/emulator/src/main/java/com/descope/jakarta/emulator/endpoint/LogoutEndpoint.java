package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.BrowserSessions.BrowserSession;
import com.descope.jakarta.emulator.grant.Memory;
import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Fields;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.page.Pages;
import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.token.Signer;
import java.util.Map;
import java.util.Optional;

/** {@code /oauth2/v1/logout} (OpenID Connect RP-Initiated Logout 1.0). */
final class LogoutEndpoint implements Handler {

    private static final String IMPOSSIBLE = "Sign-out is not possible";

    private final Project project;
    private final Switches switches;
    private final Memory memory;
    private final Signer signer;
    private final RedirectUris redirectUris;
    private final Pages pages;

    LogoutEndpoint(Project project, Switches switches, Memory memory, Signer signer, Pages pages) {
        this.project = project;
        this.switches = switches;
        this.memory = memory;
        this.signer = signer;
        this.redirectUris = new RedirectUris(switches, Switch.POST_LOGOUT_REDIRECT_URIS);
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        Fields fields = call.parameters();
        Optional<String> hint = fields.first("id_token_hint");
        // An expired ID token is as good a hint as a fresh one.
        Optional<Map<String, Object>> claims =
                hint.flatMap(signer::read).filter(known -> project.issuer().equals(known.get("iss")));
        boolean badHint = hint.isPresent() && claims.isEmpty();
        if (badHint || (hint.isEmpty() && switches.get(Switch.LOGOUT_NEEDS_HINT))) {
            return pages.message(400, IMPOSSIBLE, "id_token_hint is missing or not an ID token of this project.");
        }
        if (fields.first("client_id")
                .filter(id -> !id.equals(project.clientId()))
                .isPresent()) {
            return pages.message(400, IMPOSSIBLE, "The client_id is unknown.");
        }
        Optional<String> target = fields.first("post_logout_redirect_uri");
        if (target.filter(uri -> !redirectUris.approve(uri)).isPresent()) {
            return pages.message(400, IMPOSSIBLE, "post_logout_redirect_uri is not approved.");
        }
        end(call, claims);
        Reply reply = target.map(uri -> back(uri, fields.first("state")))
                .orElseGet(() -> pages.message(200, "Signed out", "You are signed out."));
        return memory.browsers().forget(reply);
    }

    private void end(Call call, Optional<Map<String, Object>> hint) {
        Optional<BrowserSession> session = memory.browsers().of(call);
        session.ifPresent(memory.browsers()::end);
        if (!switches.get(Switch.LOGOUT_REVOKES)) {
            return;
        }
        if (session.isPresent()) {
            memory.refreshTokens()
                    .end(signIn -> signIn.sid().equals(session.get().sid()));
        } else {
            hint.ifPresent(claims ->
                    memory.refreshTokens().end(signIn -> signIn.user().subject().equals(claims.get("sub"))));
        }
    }

    private static Reply back(String uri, Optional<String> state) {
        Redirect redirect = Redirect.to(uri);
        return state.map(value -> redirect.with("state", value))
                .orElse(redirect)
                .reply();
    }
}
