package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.AuthorizationRequest;
import com.descope.jakarta.emulator.grant.BrowserSessions.BrowserSession;
import com.descope.jakarta.emulator.grant.Memory;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.token.SignIn;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.util.Optional;

/** The redirects that end an authorization request. */
final class Answers {

    private final Project project;
    private final Switches switches;
    private final Memory memory;

    Answers(Project project, Switches switches, Memory memory) {
        this.project = project;
        this.switches = switches;
        this.memory = memory;
    }

    /** The user has just authenticated: a new browser session begins. */
    Reply signedIn(AuthorizationRequest request, EmulatedUser user) {
        BrowserSession session = memory.browsers().begin(user);
        return memory.browsers().keep(success(request, session), session);
    }

    /** RFC 6749, 4.1.2. */
    Reply success(AuthorizationRequest request, BrowserSession session) {
        SignIn signIn = new SignIn(
                session.user(), request.scope(), request.tenant(), request.nonce(), session.since(), session.sid());
        String code = memory.codes().issue(request, signIn);
        return issued(Redirect.to(request.redirectUri()).with("code", code).with("state", request.state()))
                .reply();
    }

    /** RFC 6749, 4.1.2.1. */
    Reply refusal(String redirectUri, Optional<String> state, String error, String description) {
        Redirect redirect = Redirect.to(redirectUri).with("error", error).with("error_description", description);
        return issued(state.map(value -> redirect.with("state", value)).orElse(redirect))
                .reply();
    }

    private Redirect issued(Redirect redirect) {
        return switches.get(Switch.ISS_IN_CALLBACK) ? redirect.with("iss", project.issuer()) : redirect;
    }
}
