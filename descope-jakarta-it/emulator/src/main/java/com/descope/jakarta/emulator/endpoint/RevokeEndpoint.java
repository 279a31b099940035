package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.Memory;
import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.user.Users;
import java.util.Map;

/** {@code /oauth2/v1/revoke} (RFC 7009): a refresh token takes its whole family with it; an unknown token is a success too. */
final class RevokeEndpoint implements Handler {

    private final Memory memory;
    private final ClientAuthentication clients;

    RevokeEndpoint(Project project, Switches switches, Users users, Memory memory) {
        this.memory = memory;
        this.clients = new ClientAuthentication(project, switches, users);
    }

    @Override
    public Reply answer(Call call) {
        clients.of(call);
        String token =
                call.form().first("token").orElseThrow(() -> Denial.INVALID_REQUEST.because("token is missing."));
        memory.refreshTokens().find(token).ifPresent(grant -> grant.family().end());
        memory.accessTokens().revoke(token);
        return Reply.json(200, Map.of());
    }
}
