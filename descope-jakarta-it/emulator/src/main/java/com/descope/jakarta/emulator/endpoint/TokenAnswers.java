package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.Family;
import com.descope.jakarta.emulator.grant.Memory;
import com.descope.jakarta.emulator.grant.RefreshTokens.RefreshGrant;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.token.Issuer;
import com.descope.jakarta.emulator.token.SignIn;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The token endpoint's successful answers. */
final class TokenAnswers {

    private final Switches switches;
    private final Memory memory;
    private final Issuer issuer;
    private final Clock clock;

    TokenAnswers(Switches switches, Memory memory, Issuer issuer, Clock clock) {
        this.switches = switches;
        this.memory = memory;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** After a login: a refresh token comes whether {@code offline_access} was asked for or not, as at Descope. */
    Reply signIn(SignIn signIn, Family family, boolean confidential) {
        Instant end = refreshEnd();
        String access = access(signIn, end);
        Map<String, Object> members = members(access, signIn);
        if (signIn.scopes().contains("openid")) {
            members.put("id_token", issuer.id(signIn, end, access));
        }
        members.put("refresh_token", refresh(signIn, family, confidential, end));
        return Reply.json(200, members);
    }

    Reply refreshed(RefreshGrant grant, SignIn signIn, Rotation rotation) {
        boolean rotated = rotation != Rotation.OFF;
        Instant end = rotated ? refreshEnd() : grant.end();
        String access = access(signIn, end);
        Map<String, Object> members = members(access, signIn);
        if (signIn.scopes().contains("openid") && switches.get(Switch.ID_TOKEN_ON_REFRESH)) {
            members.put("id_token", issuer.id(signIn.withoutNonce(), end, access));
        }
        if (rotated) {
            members.put("refresh_token", refresh(grant.signIn(), grant.family(), grant.confidential(), end));
        }
        return Reply.json(200, members);
    }

    Reply machine(SignIn signIn, Optional<String> audience) {
        return Reply.json(200, members(machineAccess(signIn, audience), signIn));
    }

    private String machineAccess(SignIn signIn, Optional<String> audience) {
        String token = issuer.machine(signIn, audience);
        memory.accessTokens().put(token, signIn);
        return token;
    }

    private Map<String, Object> members(String access, SignIn signIn) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("access_token", access);
        members.put("token_type", "Bearer");
        members.put("expires_in", switches.get(Switch.ACCESS_TOKEN_LIFETIME).toSeconds());
        members.put("scope", signIn.scope());
        return members;
    }

    private String access(SignIn signIn, Instant refreshEnd) {
        String token = issuer.access(signIn, refreshEnd);
        memory.accessTokens().put(token, signIn);
        return token;
    }

    private String refresh(SignIn signIn, Family family, boolean confidential, Instant end) {
        String token = issuer.refresh(signIn, end);
        memory.refreshTokens().put(token, signIn, family, confidential, end);
        return token;
    }

    private Instant refreshEnd() {
        return clock.instant().plus(switches.get(Switch.REFRESH_TOKEN_LIFETIME));
    }
}
