package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.Codes.CodeGrant;
import com.descope.jakarta.emulator.grant.Devices.Poll;
import com.descope.jakarta.emulator.grant.Family;
import com.descope.jakarta.emulator.grant.Memory;
import com.descope.jakarta.emulator.grant.RefreshTokens.RefreshGrant;
import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Fields;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.ErrorStyle;
import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.token.SignIn;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Users;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** {@code /oauth2/v1/token}: four grants, form or JSON. */
final class TokenEndpoint implements Handler {

    private final Project project;
    private final Switches switches;
    private final Users users;
    private final Memory memory;
    private final ClientAuthentication clients;
    private final TokenAnswers answers;
    private final Clock clock;

    TokenEndpoint(Project project, Switches switches, Users users, Memory memory, TokenAnswers answers, Clock clock) {
        this.project = project;
        this.switches = switches;
        this.users = users;
        this.memory = memory;
        this.clients = new ClientAuthentication(project, switches, users);
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Reply answer(Call call) {
        Fields form = call.form();
        if (!form.repeated().isEmpty()) {
            throw Denial.INVALID_REQUEST.because("Sent twice: " + form.repeated());
        }
        String grantType = required(form, "grant_type");
        return switch (grantType) {
            case "authorization_code" -> code(form, clients.of(call));
            case "refresh_token" -> refresh(form, clients.of(call));
            case "client_credentials" -> machine(form, clients.of(call));
            case "urn:ietf:params:oauth:grant-type:device_code" -> device(form, clients.of(call));
            default ->
                throw Denial.UNSUPPORTED_GRANT_TYPE.because(
                        "grant_type field must be one of: authorization_code, refresh_token, client_credentials");
        };
    }

    /** RFC 6749, 4.1.3, and RFC 7636, 4.6. */
    private Reply code(Fields form, ClientAuthentication.Client client) {
        CodeGrant grant = memory.codes()
                .redeem(required(form, "code"))
                .orElseThrow(() -> Denial.INVALID_CODE.because("The code is unknown, used or expired."));
        Optional<String> redirectUri = form.first("redirect_uri");
        boolean missing = redirectUri.isEmpty() && switches.get(Switch.REDIRECT_URI_AT_TOKEN_REQUIRED);
        if (missing
                || redirectUri
                        .filter(uri -> !uri.equals(grant.request().redirectUri()))
                        .isPresent()) {
            throw Denial.INVALID_CODE.because("redirect_uri is not the one of the authorization request.");
        }
        Optional<String> verifier = form.first("code_verifier");
        boolean pkce = grant.request().challenge().isPresent();
        if (pkce != verifier.isPresent()) {
            throw Denial.INVALID_CODE.because("code_challenge and code_verifier come together, or not at all.");
        }
        if (pkce && !grant.request().challenge().get().answeredBy(verifier.get())) {
            throw Denial.INVALID_CODE.because("code_verifier does not answer the code_challenge.");
        }
        if (!pkce) {
            client.required();
        }
        return answers.signIn(grant.signIn(), grant.family(), !pkce);
    }

    /** RFC 6749, 6. */
    private Reply refresh(Fields form, ClientAuthentication.Client client) {
        String token = required(form, "refresh_token");
        RefreshGrant grant = memory.refreshTokens()
                .find(token)
                .orElseThrow(() -> Denial.INVALID_REFRESH_TOKEN.because("The refresh token is unknown or expired."));
        if (grant.confidential()) {
            client.required();
        }
        String scope = form.first("scope").orElse(grant.signIn().scope());
        if (!grant.signIn().scopes().containsAll(grant.signIn().withScope(scope).scopes())) {
            throw Denial.INVALID_SCOPE.because("A refresh cannot ask for more than was granted.");
        }
        Rotation rotation = switches.get(Switch.REFRESH_ROTATION);
        if (!memory.refreshTokens().use(grant, rotation)) {
            throw grant.family().ended()
                    ? Denial.ENDED_BY_LOGOUT.because("The session has ended.")
                    : Denial.INVALID_REFRESH_TOKEN.because("The refresh token was used before.");
        }
        EmulatedUser user = users.ofSubject(grant.signIn().user().subject())
                .orElseThrow(() -> Denial.INVALID_REFRESH_TOKEN.because("There is no such user any more."));
        return answers.refreshed(grant, grant.signIn().withScope(scope).withUser(user), rotation);
    }

    /** RFC 6749, 4.4. */
    private Reply machine(Fields form, ClientAuthentication.Client client) {
        EmulatedUser machine = client.required();
        return answers.machine(signIn(machine, form.first("scope").orElse("openid")), form.first("audience"));
    }

    /** RFC 8628, 3.4. */
    private Reply device(Fields form, ClientAuthentication.Client client) {
        Poll poll = memory.devices().poll(required(form, "device_code"));
        if (poll instanceof Poll.Approved approved) {
            return answers.signIn(signIn(approved.user(), approved.scope()), new Family(), client.authenticated());
        }
        String error = ((Poll.NotApproved) poll).error();
        String member = switches.get(Switch.ERROR_STYLE) == ErrorStyle.OAUTH ? "error_description" : "description";
        return Reply.json(400, Map.of("error", error, member, "The device has no tokens yet: " + error + "."));
    }

    private SignIn signIn(EmulatedUser user, String scope) {
        return new SignIn(user, scope, Optional.empty(), Optional.empty(), clock.instant(), "none@" + project.id());
    }

    private static String required(Fields form, String name) {
        return form.first(name).orElseThrow(() -> Denial.INVALID_REQUEST.because(name + " is missing."));
    }
}
