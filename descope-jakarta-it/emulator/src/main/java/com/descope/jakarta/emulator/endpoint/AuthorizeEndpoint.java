package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.AuthorizationRequest;
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
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Users;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code /oauth2/v1/authorize}: checks the request, then lets the user in, asks who it is, or says why not. */
final class AuthorizeEndpoint implements Handler {

    private final Project project;
    private final RedirectUris redirectUris;
    private final AuthorizationRequests requests;
    private final Answers answers;
    private final Memory memory;
    private final Users users;
    private final Switches switches;
    private final Pages pages;
    private final Clock clock;

    AuthorizeEndpoint(
            Project project, Switches switches, Users users, Memory memory, Answers answers, Pages pages, Clock clock) {
        this.project = project;
        this.switches = switches;
        this.redirectUris = new RedirectUris(switches, Switch.REDIRECT_URIS);
        this.requests = new AuthorizationRequests(switches);
        this.answers = answers;
        this.memory = memory;
        this.users = users;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Reply answer(Call call) {
        Fields fields = call.parameters();
        Optional<String> redirectUri = fields.first("redirect_uri").filter(redirectUris::approve);
        if (!fields.first("client_id").equals(Optional.of(project.clientId())) || redirectUri.isEmpty()) {
            // RFC 6749, 4.1.2.1: nobody is redirected to an address that is not known to be the client's.
            return pages.message(
                    400, "Sign-in is not possible", "The client_id is unknown, or redirect_uri not approved.");
        }
        try {
            return decide(call, requests.read(fields, redirectUri.get()));
        } catch (AuthorizationRefused refused) {
            return answers.refusal(
                    redirectUri.get(), fields.first("state"), refused.error(), String.valueOf(refused.getMessage()));
        }
    }

    private Reply decide(Call call, AuthorizationRequest request) throws AuthorizationRefused {
        Optional<BrowserSession> session = memory.browsers().of(call).filter(one -> fresh(one, request));
        boolean again = request.prompt().contains("login") || request.prompt().contains("select_account");
        if (session.isPresent() && !again) {
            return answers.success(request, session.get());
        }
        if (request.prompt().contains("none")) {
            throw new AuthorizationRefused("login_required", "No user is signed in.");
        }
        Optional<EmulatedUser> automatic = users.automatic();
        if (automatic.isPresent()) {
            return answers.signedIn(request, automatic.get());
        }
        String pending = memory.pending().add(request);
        List<EmulatedUser> all = users.all();
        return pages.signIn(SignInEndpoint.PATH, pending, all, request.loginHint());
    }

    private boolean fresh(BrowserSession session, AuthorizationRequest request) {
        if (!switches.get(Switch.OPTIONAL_CLAIMS).contains("auth_time")) {
            return true;
        }
        return request.maxAge()
                .map(age -> !session.since().plus(age).isBefore(clock.instant()))
                .orElse(true);
    }
}
