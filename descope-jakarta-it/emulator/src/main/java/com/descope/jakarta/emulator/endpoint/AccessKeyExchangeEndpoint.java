package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.emulator.token.Signer;
import com.descope.jakarta.emulator.token.Tokens;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Users;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** {@code /v1/auth/accesskey/exchange}: {@code Authorization: Bearer <project-id>:<access-key>} for a session token. */
final class AccessKeyExchangeEndpoint implements Handler {

    private final Project project;
    private final Users users;
    private final Tokens tokens;
    private final Signer signer;

    AccessKeyExchangeEndpoint(Project project, Users users, Tokens tokens, Signer signer) {
        this.project = project;
        this.users = users;
        this.tokens = tokens;
        this.signer = signer;
    }

    @Override
    public Reply answer(Call call) {
        String prefix = project.id() + ":";
        EmulatedUser machine = call.bearer()
                .filter(value -> value.startsWith(prefix))
                .flatMap(value -> users.ofAccessKey(value.substring(prefix.length())))
                .orElseThrow(() -> Denial.INVALID_CLIENT.because("There is no such access key."));
        Map<String, Object> claims = tokens.accessKeySessionClaims(machine);
        options(call).ifPresent(options -> apply(options, machine, claims));
        return Reply.json(
                200,
                Map.of(
                        "keyId", machine.subject(),
                        "sessionJwt", signer.issue(TokenKind.ACCESS_KEY_SESSION, claims),
                        "expiration", String.valueOf(claims.get("exp"))));
    }

    private static void apply(Map<String, Object> options, EmulatedUser machine, Map<String, Object> claims) {
        if (options.get("customClaims") instanceof Map<?, ?> custom) {
            custom.forEach((name, value) -> claims.putIfAbsent(String.valueOf(name), value));
        }
        if (options.get("selectedTenant") instanceof String tenant
                && machine.tenants().containsKey(tenant)) {
            claims.put("dct", tenant);
        }
    }

    private static Optional<Map<String, Object>> options(Call call) {
        try {
            return call.body().isBlank()
                    ? Optional.empty()
                    : Optional.ofNullable(
                            JSONObjectUtils.getJSONObject(JSONObjectUtils.parse(call.body()), "loginOptions"));
        } catch (ParseException malformed) {
            throw Denial.INVALID_REQUEST.because("The body is not the JSON object that it should be.");
        }
    }
}
