package com.descope.jakarta.impl.token;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What passes under {@link TestConfig#standard()}, said once more and as plainly as can be: one expression about a map of
 * claims, nothing of the code that is tested.
 */
final class TokenOracle {

    private static final String US = TestConfig.PROJECT;
    private static final long SKEW = 60;

    private final long now;

    TokenOracle(long now) {
        this.now = now;
    }

    boolean header(Map<String, Object> header, boolean idToken) {
        return "RS256".equals(header.get("alg"))
                && absentOr(header, "kid", "SK2")
                && (!header.containsKey("typ") || header.get("typ") instanceof String)
                && (!idToken || !header.containsKey("typ") || "JWT".equalsIgnoreCase((String) header.get("typ")))
                && lacks(header, "crit", "b64");
    }

    boolean bearer(Map<String, Object> claims) {
        boolean session = is(claims.get("iss"), US, TestConfig.APP_ISSUER);
        boolean kind = claims.containsKey("token_type")
                ? "access_token".equals(claims.get("token_type")) && claims.containsKey("aud")
                : "DS".equals(claims.get("drn")) && session;
        return kind
                && (session || TestConfig.ISSUER.equals(claims.get("iss")))
                && (!claims.containsKey("aud") || forUs(claims.get("aud")))
                && absentOr(claims, "azp", US)
                && absentOr(claims, "client_id", US)
                && absentOr(claims, "drn", "DS")
                && (!claims.containsKey("dv") || claims.containsKey("rexp"))
                && lacks(claims, "dci", "cnf", "events")
                && timely(claims)
                && named(claims);
    }

    /** For the nonce and the access token's hash that are given. */
    boolean idToken(Map<String, Object> claims, String nonce, String hash) {
        return TestConfig.ISSUER.equals(claims.get("iss"))
                && forUs(claims.get("aud"))
                && absentOr(claims, "azp", US)
                && (claims.containsKey("azp") || one(claims.get("aud")))
                && absentOr(claims, "token_type", "id_token")
                && lacks(claims, "cnf", "events")
                && nonce.equals(claims.get("nonce"))
                && absentOr(claims, "at_hash", hash)
                && timely(claims)
                && named(claims);
    }

    private boolean timely(Map<String, Object> claims) {
        long exp = seconds(claims.get("exp"));
        long iat = seconds(claims.get("iat"));
        long nbf = claims.containsKey("nbf") ? seconds(claims.get("nbf")) : 0;
        return exp >= 0
                && iat >= 0
                && nbf >= 0
                && exp > now - SKEW
                && iat <= now + SKEW
                && nbf <= now + SKEW
                && iat <= exp;
    }

    /** Whole seconds until the year 9999; -1 for all else. */
    private static long seconds(@Nullable Object value) {
        if (!(value instanceof Number)) {
            return -1;
        }
        BigDecimal exact = new BigDecimal(value.toString());
        boolean read = exact.signum() >= 0 && exact.compareTo(new BigDecimal("253402300799")) <= 0;
        return read ? exact.longValue() : -1;
    }

    private static boolean named(Map<String, Object> claims) {
        return claims.get("sub") instanceof String sub && !sub.isBlank() && sub.length() <= 255;
    }

    private static boolean forUs(@Nullable Object audience) {
        return US.equals(audience)
                || (audience instanceof List<?> list
                        && list.contains(US)
                        && list.stream().allMatch(one -> one instanceof String text && !text.isEmpty()));
    }

    private static boolean one(@Nullable Object audience) {
        return !(audience instanceof List<?> list) || new HashSet<>(list).size() == 1;
    }

    private static boolean absentOr(Map<String, Object> members, String name, String value) {
        return !members.containsKey(name) || value.equals(members.get(name));
    }

    private static boolean lacks(Map<String, Object> members, String... names) {
        return Arrays.stream(names).noneMatch(members::containsKey);
    }

    private static boolean is(@Nullable Object value, String... texts) {
        return Arrays.asList(texts).contains(value);
    }
}
