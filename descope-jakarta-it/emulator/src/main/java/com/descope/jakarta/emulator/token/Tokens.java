package com.descope.jakarta.emulator.token;

import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes tokens of every kind without any login. The faults that are set for issued tokens do not touch these. */
public final class Tokens {

    private static final String SCOPE = "openid profile email offline_access descope.claims descope.custom_claims";

    private final Project project;
    private final Switches switches;
    private final Signer signer;
    private final TokenClaims claims;
    private final Clock clock;

    public Tokens(Project project, Switches switches, Signer signer, Ids ids, Clock clock) {
        this.project = project;
        this.switches = switches;
        this.signer = signer;
        this.claims = new TokenClaims(project, switches, ids);
        this.clock = clock;
    }

    /** An OIDC access token. */
    public TokenRecipe accessToken(EmulatedUser user) {
        return recipe(claims.access(signIn(user), clock.instant(), refreshEnd()));
    }

    /** An OIDC ID token, without a nonce. */
    public TokenRecipe idToken(EmulatedUser user) {
        return recipe(claims.id(signIn(user), clock.instant(), refreshEnd(), ""));
    }

    /** An OIDC refresh token; the token endpoint does not know it. */
    public TokenRecipe refreshToken(EmulatedUser user) {
        return recipe(claims.refresh(signIn(user), clock.instant(), refreshEnd()));
    }

    /** The session token of an older project: {@code iss} is the bare project ID, {@code drn} is {@code DS}, no audience. */
    public TokenRecipe sessionToken(EmulatedUser user) {
        return recipe(claims.session(user, project.id(), clock.instant())).claim("drn", "DS");
    }

    /** The session token of a newer project: {@code iss} is {@code <base>/v1/apps/<project-id>}, with an audience. */
    public TokenRecipe newerSessionToken(EmulatedUser user) {
        return recipe(claims.session(user, project.appsIssuer(), clock.instant()))
                .claim("drn", "DS")
                .audience(project.id());
    }

    /** The refresh token of the session conventions: {@code drn} is {@code DSR}, {@code dv} is 1, no {@code rexp}. */
    public TokenRecipe sessionRefreshToken(EmulatedUser user) {
        return recipe(claims.session(user, project.id(), clock.instant()))
                .claim("drn", "DSR")
                .claim("dv", 1)
                .expiresAt(refreshEnd())
                .without("rexp")
                .without("roles")
                .without("permissions")
                .without("tenants")
                .without("dct");
    }

    /** The session token that an access key is exchanged for: no audience, no {@code drn}, no {@code token_type}. */
    public TokenRecipe accessKeySession(EmulatedUser machine) {
        return recipe(accessKeySessionClaims(machine));
    }

    /** The token of a third-party (inbound) app of the same project: same keys, another {@code azp}, a consent. */
    public TokenRecipe inboundAppToken(EmulatedUser user) {
        String party = "UDMinboundappofsomebodyelse";
        return recipe(claims.access(signIn(user), clock.instant(), refreshEnd()))
                .issuer(project.appsIssuer())
                .claim("azp", party)
                .claim("client_id", party)
                .claim("dci", "C2consentofthisuser00000000");
    }

    /** An access token of another project, whose issuer and audience it names; signed with this project's key. */
    public TokenRecipe otherProjectsToken(EmulatedUser user, String otherProject) {
        return accessToken(user)
                .issuer(project.baseUrl() + "/" + otherProject)
                .audience(otherProject)
                .claim("azp", otherProject);
    }

    /** A logout token by subject (OpenID Connect Back-Channel Logout 1.0, 2.4). */
    public TokenRecipe logoutToken(EmulatedUser user) {
        return recipe(logoutClaims()).claim("sub", user.subject());
    }

    /** A logout token by browser session, without a subject. */
    public TokenRecipe logoutTokenOfSession(String sid) {
        return recipe(logoutClaims()).claim("sid", sid);
    }

    /** Any claims under the usual header. */
    public TokenRecipe of(Map<String, Object> any) {
        return recipe(any);
    }

    /** The claims of an access-key session. */
    public Map<String, Object> accessKeySessionClaims(EmulatedUser machine) {
        Map<String, Object> session = claims.session(machine, project.appsIssuer(), clock.instant());
        session.putAll(machine.custom());
        session.remove("rexp");
        return session;
    }

    private Map<String, Object> logoutClaims() {
        Instant now = clock.instant();
        Map<String, Object> logout = new LinkedHashMap<>();
        logout.put("iss", project.issuer());
        logout.put("aud", List.of(project.clientId()));
        logout.put("iat", now.getEpochSecond());
        logout.put("exp", now.plusSeconds(120).getEpochSecond());
        logout.put("jti", new Ids().next("J"));
        logout.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return logout;
    }

    private Instant refreshEnd() {
        return clock.instant().plus(switches.get(Switch.REFRESH_TOKEN_LIFETIME));
    }

    private SignIn signIn(EmulatedUser user) {
        return new SignIn(user, SCOPE, Optional.empty(), Optional.empty(), clock.instant(), "minted");
    }

    private TokenRecipe recipe(Map<String, Object> usual) {
        return new TokenRecipe(signer, signer.draft(usual));
    }
}
