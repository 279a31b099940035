package com.descope.jakarta.emulator.token;

import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Ids;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands in each token: the claims that Descope's own tokens carry, and no others unless a switch says so. */
final class TokenClaims {

    private final Project project;
    private final Switches switches;
    private final Ids ids;

    TokenClaims(Project project, Switches switches, Ids ids) {
        this.project = project;
        this.switches = switches;
        this.ids = ids;
    }

    Map<String, Object> id(SignIn signIn, Instant now, Instant refreshEnd, String accessToken) {
        Map<String, Object> claims = common(signIn, now, "id_token");
        claims.put("rexp", seconds(refreshEnd));
        signIn.nonce().ifPresent(nonce -> claims.put("nonce", nonce));
        profile(signIn, claims);
        if (signIn.scopes().contains("descope.custom_claims")) {
            claims.putAll(signIn.user().custom());
        }
        descope(TokenKind.ID, signIn, claims);
        if (optional("at_hash")) {
            claims.put("at_hash", halfHash(accessToken));
        }
        if (optional("auth_time")) {
            claims.put("auth_time", signIn.at().getEpochSecond());
        }
        return claims;
    }

    Map<String, Object> access(SignIn signIn, Instant now, Instant refreshEnd) {
        Map<String, Object> claims = common(signIn, now, "access_token");
        claims.put("rexp", seconds(refreshEnd));
        methods(signIn.user(), claims);
        declared(signIn.user(), claims);
        claims.putAll(signIn.user().custom());
        descope(TokenKind.ACCESS, signIn, claims);
        return claims;
    }

    Map<String, Object> machine(SignIn signIn, Instant now) {
        Map<String, Object> claims = common(signIn, now, "access_token");
        claims.putAll(signIn.user().custom());
        authorization(signIn.user(), signIn.tenant(), claims);
        // A machine is in no tenant, however many its access key knows.
        claims.remove("dct");
        return claims;
    }

    Map<String, Object> refresh(SignIn signIn, Instant now, Instant end) {
        Map<String, Object> claims = common(signIn, now, "refresh_token");
        claims.put("exp", end.getEpochSecond());
        claims.put("dv", 1);
        claims.put("dcl", switches.get(Switch.DECLARED_CLAIMS));
        methods(signIn.user(), claims);
        declared(signIn.user(), claims);
        return claims;
    }

    Map<String, Object> userInfo(SignIn signIn) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", signIn.user().subject());
        profile(signIn, claims);
        claims.putAll(signIn.user().custom());
        descope(TokenKind.USERINFO, signIn, claims);
        return claims;
    }

    /** A token outside OIDC: no audience, no {@code azp}, no {@code token_type}. */
    Map<String, Object> session(EmulatedUser user, String issuer, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", user.subject());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(switches.get(Switch.ACCESS_TOKEN_LIFETIME)).getEpochSecond());
        claims.put("rexp", seconds(now.plus(switches.get(Switch.REFRESH_TOKEN_LIFETIME))));
        methods(user, claims);
        authorization(user, Optional.empty(), claims);
        return claims;
    }

    private Map<String, Object> common(SignIn signIn, Instant now, String type) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", project.issuer());
        claims.put("sub", signIn.user().subject());
        claims.put("aud", switches.get(Switch.AUDIENCE).of(project));
        claims.put("azp", project.clientId());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(switches.get(Switch.ACCESS_TOKEN_LIFETIME)).getEpochSecond());
        claims.put("scope", signIn.scope());
        claims.put("token_type", type);
        if (optional("sid")) {
            claims.put("sid", signIn.sid());
        }
        if (optional("jti")) {
            claims.put("jti", ids.next("J"));
        }
        if (optional("nbf")) {
            claims.put("nbf", now.getEpochSecond());
        }
        if (optional("acr")) {
            claims.put("acr", signIn.user().methods().contains("mfa") ? "2" : "1");
        }
        return claims;
    }

    /** OpenID Connect Core, 5.4: which scope asks for which claims. */
    private static void profile(SignIn signIn, Map<String, Object> claims) {
        Set<String> scopes = signIn.scopes();
        signIn.user().profile().forEach((name, value) -> {
            String scope = name.startsWith("email") ? "email" : name.startsWith("phone_number") ? "phone" : "profile";
            if (scopes.contains(scope)) {
                claims.put(name, value);
            }
        });
    }

    private void descope(TokenKind kind, SignIn signIn, Map<String, Object> claims) {
        if (signIn.scopes().contains("descope.claims")
                && switches.get(Switch.DESCOPE_CLAIMS_IN).contains(kind)) {
            authorization(signIn.user(), signIn.tenant(), claims);
        }
    }

    private void authorization(EmulatedUser user, Optional<String> tenant, Map<String, Object> claims) {
        claims.putAll(user.access().toClaims());
        if (!user.tenants().isEmpty()) {
            Map<String, Object> tenants = new LinkedHashMap<>();
            user.tenants().forEach((id, access) -> tenants.put(id, access.toClaims()));
            claims.put("tenants", tenants);
        }
        if (switches.get(Switch.CURRENT_TENANT_CLAIM)) {
            user.tenantFor(tenant).ifPresent(current -> claims.put("dct", current));
        }
    }

    private void declared(EmulatedUser user, Map<String, Object> claims) {
        for (String name : switches.get(Switch.DECLARED_CLAIMS)) {
            if (user.profile().containsKey(name)) {
                claims.put(name, user.profile().get(name));
            }
        }
    }

    private static void methods(EmulatedUser user, Map<String, Object> claims) {
        if (!user.methods().isEmpty()) {
            claims.put("amr", user.methods());
        }
    }

    private boolean optional(String claim) {
        return switches.get(Switch.OPTIONAL_CLAIMS).contains(claim);
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** OpenID Connect Core, 3.1.3.6. */
    private static String halfHash(String accessToken) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(accessToken.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(Arrays.copyOf(hash, hash.length / 2)).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
