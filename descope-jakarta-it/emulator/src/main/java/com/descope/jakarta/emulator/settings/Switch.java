package com.descope.jakarta.emulator.settings;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Something that Descope lets a project choose, or that its documents leave open. Each has a default and can be set when
 * the emulator is built and while it runs.
 *
 * @param <T> the type of its value
 */
public final class Switch<T> {

    /** Life of access and ID tokens. */
    public static final Switch<Duration> ACCESS_TOKEN_LIFETIME = new Switch<>(Duration.ofMinutes(10));
    /** Life of refresh tokens. */
    public static final Switch<Duration> REFRESH_TOKEN_LIFETIME = new Switch<>(Duration.ofDays(28));
    /** Life of authorization codes. */
    public static final Switch<Duration> CODE_LIFETIME = new Switch<>(Duration.ofMinutes(1));
    /** Life of device codes. */
    public static final Switch<Duration> DEVICE_CODE_LIFETIME = new Switch<>(Duration.ofMinutes(10));
    /** Pause that a device must keep between two polls. */
    public static final Switch<Duration> DEVICE_INTERVAL = new Switch<>(Duration.ofSeconds(5));

    /** What a refresh does to the refresh token. */
    public static final Switch<Rotation> REFRESH_ROTATION = new Switch<>(Rotation.OFF);
    /** How often the token endpoint may be called in a minute before it answers 429; Descope says 100 for each address. */
    public static final Switch<Integer> TOKEN_CALLS_A_MINUTE = new Switch<>(Integer.MAX_VALUE);
    /** Whether a refresh brings a new ID token. */
    public static final Switch<Boolean> ID_TOKEN_ON_REFRESH = new Switch<>(true);
    /** Whether access tokens are opaque strings instead of JWTs. */
    public static final Switch<Boolean> OPAQUE_ACCESS_TOKENS = new Switch<>(false);
    /** The {@code aud} of tokens. */
    public static final Switch<Audience> AUDIENCE = new Switch<>(Audience.PROJECT_ID);
    /** Which tokens carry roles, permissions, tenants and {@code dct} when {@code descope.claims} was asked for. */
    public static final Switch<Set<TokenKind>> DESCOPE_CLAIMS_IN = new Switch<>(Set.of(TokenKind.ID, TokenKind.ACCESS));
    /** Profile claims that the project declares: access and refresh tokens carry them too. */
    public static final Switch<List<String>> DECLARED_CLAIMS = new Switch<>(List.of("email"));
    /** Claims that Descope was never seen to issue: any of {@code auth_time at_hash sid jti nbf acr}. */
    public static final Switch<Set<String>> OPTIONAL_CLAIMS = new Switch<>(Set.of());
    /** Whether {@code dct} is set. */
    public static final Switch<Boolean> CURRENT_TENANT_CLAIM = new Switch<>(true);

    /** Whether userinfo is answered as a signed {@code application/jwt}. */
    public static final Switch<Boolean> USERINFO_SIGNED = new Switch<>(false);
    /** How refusals are worded. */
    public static final Switch<ErrorStyle> ERROR_STYLE = new Switch<>(ErrorStyle.DESCOPE);
    /** Approved redirect URIs with {@code *} for any text; none: every loopback URI is approved. */
    public static final Switch<List<String>> REDIRECT_URIS = new Switch<>(List.of());
    /** Approved post-logout redirect URIs with {@code *} for any text; none: every loopback URI is approved. */
    public static final Switch<List<String>> POST_LOGOUT_REDIRECT_URIS = new Switch<>(List.of());
    /** Whether an authorization request must carry a {@code code_challenge}. */
    public static final Switch<Boolean> PKCE_REQUIRED = new Switch<>(false);
    /** Whether {@code code_challenge_method=plain} is accepted. */
    public static final Switch<Boolean> PKCE_PLAIN = new Switch<>(false);
    /** Whether a code exchange without {@code redirect_uri} is refused; Descope was seen to accept it. */
    public static final Switch<Boolean> REDIRECT_URI_AT_TOKEN_REQUIRED = new Switch<>(false);
    /** Whether every call of the token endpoint must authenticate the client. */
    public static final Switch<Boolean> CLIENT_AUTHENTICATION_REQUIRED = new Switch<>(false);
    /** Whether authorization answers carry {@code iss} (RFC 9207). */
    public static final Switch<Boolean> ISS_IN_CALLBACK = new Switch<>(false);
    /** Whether end-session needs a valid {@code id_token_hint}. */
    public static final Switch<Boolean> LOGOUT_NEEDS_HINT = new Switch<>(false);
    /** Whether end-session revokes the refresh tokens of the browser session it ends. */
    public static final Switch<Boolean> LOGOUT_REVOKES = new Switch<>(true);
    /** {@code Cache-Control} of the key set; empty: none. */
    public static final Switch<String> JWKS_CACHE_CONTROL = new Switch<>("");

    private final T byDefault;

    private Switch(T byDefault) {
        this.byDefault = byDefault;
    }

    /** What holds while nobody has set it. */
    public T byDefault() {
        return byDefault;
    }
}
