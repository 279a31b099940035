package com.descope.jakarta.emulator.token;

import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.emulator.user.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues the tokens that the endpoints hand out. */
public final class Issuer {

    private final Project project;
    private final Switches switches;
    private final Signer signer;
    private final TokenClaims claims;
    private final Ids ids;
    private final Clock clock;

    public Issuer(Project project, Switches switches, Signer signer, Ids ids, Clock clock) {
        this.project = project;
        this.switches = switches;
        this.signer = signer;
        this.claims = new TokenClaims(project, switches, ids);
        this.ids = ids;
        this.clock = clock;
    }

    public String access(SignIn signIn, Instant refreshEnd) {
        return switches.get(Switch.OPAQUE_ACCESS_TOKENS)
                ? ids.next("opaque-")
                : signer.issue(TokenKind.ACCESS, claims.access(signIn, clock.instant(), refreshEnd));
    }

    /** A machine's access token: roles of its access key, no refresh token behind it, so no {@code rexp}. */
    public String machine(SignIn signIn, Optional<String> audience) {
        Map<String, Object> machine = claims.machine(signIn, clock.instant());
        audience.ifPresent(one -> machine.put("aud", List.of(one)));
        return signer.issue(TokenKind.ACCESS, machine);
    }

    public String id(SignIn signIn, Instant refreshEnd, String accessToken) {
        return signer.issue(TokenKind.ID, claims.id(signIn, clock.instant(), refreshEnd, accessToken));
    }

    public String refresh(SignIn signIn, Instant end) {
        // Two refresh tokens of one second would else be the same string.
        Map<String, Object> unique = new LinkedHashMap<>(claims.refresh(signIn, clock.instant(), end));
        unique.putIfAbsent("jti", ids.next("J"));
        return signer.issue(TokenKind.REFRESH, unique);
    }

    /** The userinfo answer, to be sent as JSON. */
    public Map<String, Object> userInfo(SignIn signIn) {
        return signer.unsigned(TokenKind.USERINFO, claims.userInfo(signIn));
    }

    /** The userinfo answer as a JWT (OpenID Connect Core, 5.3.2: with {@code iss} and {@code aud}). */
    public String signedUserInfo(SignIn signIn) {
        Map<String, Object> members = new LinkedHashMap<>(claims.userInfo(signIn));
        members.put("iss", project.issuer());
        members.put("aud", List.of(project.clientId()));
        return signer.issue(TokenKind.USERINFO, members);
    }
}
