package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.Memory;
import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.token.Issuer;
import com.descope.jakarta.emulator.token.SignIn;
import com.descope.jakarta.emulator.token.Signer;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Users;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** {@code /oauth2/v1/userinfo}; a bad token gets a 401 without {@code WWW-Authenticate}, as was seen at Descope. */
final class UserInfoEndpoint implements Handler {

    private final Switches switches;
    private final Users users;
    private final Memory memory;
    private final Issuer issuer;
    private final Signer signer;
    private final Clock clock;

    UserInfoEndpoint(Switches switches, Users users, Memory memory, Issuer issuer, Signer signer, Clock clock) {
        this.switches = switches;
        this.users = users;
        this.memory = memory;
        this.issuer = issuer;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public Reply answer(Call call) {
        Optional<SignIn> signIn = call.bearer()
                .filter(token -> !memory.accessTokens().revoked(token))
                .flatMap(token -> memory.accessTokens().find(token).or(() -> minted(token)));
        if (signIn.isEmpty()) {
            return Reply.json(
                    401,
                    Map.of(
                            "errorCode", "E061005",
                            "errorDescription", "Invalid token",
                            "errorMessage", "Invalid token",
                            "message", "Invalid token"));
        }
        String subject = signIn.get().user().subject();
        SignIn today = users.ofSubject(subject).map(signIn.get()::withUser).orElse(signIn.get());
        return switches.get(Switch.USERINFO_SIGNED)
                ? Reply.text(200, "application/jwt", issuer.signedUserInfo(today))
                : Reply.json(200, issuer.userInfo(today));
    }

    /** An access token that this project signed, although the token endpoint did not issue it. */
    private Optional<SignIn> minted(String token) {
        return signer.read(token)
                .filter(claims -> "access_token".equals(claims.get("token_type")))
                .filter(claims -> claims.get("exp") instanceof Number exp
                        && clock.instant().getEpochSecond() < exp.longValue())
                .flatMap(claims -> {
                    Optional<EmulatedUser> user = users.ofSubject(String.valueOf(claims.get("sub")));
                    String scope = String.valueOf(claims.getOrDefault("scope", "openid"));
                    return user.map(known ->
                            new SignIn(known, scope, Optional.empty(), Optional.empty(), clock.instant(), "minted"));
                });
    }
}
