package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Users;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Tells who calls the token endpoint: {@code none}, {@code client_secret_basic} or {@code client_secret_post}. */
final class ClientAuthentication {

    private final Project project;
    private final Switches switches;
    private final Users users;

    ClientAuthentication(Project project, Switches switches, Users users) {
        this.project = project;
        this.switches = switches;
        this.users = users;
    }

    /**
     * The client that was recognised.
     *
     * @param machine the holder of the access key that it showed; empty: it showed none
     */
    record Client(Optional<EmulatedUser> machine) {

        boolean authenticated() {
            return machine.isPresent();
        }

        EmulatedUser required() {
            return machine.orElseThrow(() -> Denial.INVALID_CLIENT.because("The client must authenticate."));
        }
    }

    private record Credentials(String id, Optional<String> secret) {}

    Client of(Call call) {
        Credentials shown = basic(call).orElseGet(() -> posted(call));
        if (!shown.id().equals(project.clientId())) {
            throw Denial.INVALID_CLIENT.because("There is no such client.");
        }
        if (shown.secret().isEmpty()) {
            if (switches.get(Switch.CLIENT_AUTHENTICATION_REQUIRED)) {
                throw Denial.INVALID_CLIENT.because("The client must authenticate.");
            }
            return new Client(Optional.empty());
        }
        return new Client(Optional.of(users.ofAccessKey(shown.secret().get())
                .orElseThrow(() -> Denial.INVALID_CLIENT.because("The client secret is wrong."))));
    }

    private static Credentials posted(Call call) {
        String id = call.form()
                .first("client_id")
                .orElseThrow(() -> Denial.INVALID_REQUEST.because("client_id is missing."));
        return new Credentials(id, call.form().first("client_secret"));
    }

    /** RFC 6749, 2.3.1: both parts are form-encoded before they are joined. */
    private static Optional<Credentials> basic(Call call) {
        Optional<String> header = call.header("authorization");
        if (header.isEmpty() || !header.get().regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        if (call.form().first("client_secret").isPresent()) {
            throw Denial.INVALID_REQUEST.because("The client authenticates in two ways at once.");
        }
        try {
            String pair = new String(
                    Base64.getDecoder().decode(header.get().substring(6).trim()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw Denial.INVALID_CLIENT.because("The Basic credentials have no colon.");
            }
            return Optional.of(new Credentials(
                    URLDecoder.decode(pair.substring(0, colon), StandardCharsets.UTF_8),
                    Optional.of(URLDecoder.decode(pair.substring(colon + 1), StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException malformed) {
            throw Denial.INVALID_CLIENT.because("The Basic credentials are malformed.");
        }
    }
}
