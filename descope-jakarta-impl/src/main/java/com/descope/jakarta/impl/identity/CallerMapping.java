package com.descope.jakarta.impl.identity;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.session.SignedInSession;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Claims to callers, as {@code descope.caller.*} says. */
public final class CallerMapping {
    private static final String CURRENT_TENANT = "{dct}";

    private final DescopeConfig.Caller config;

    /** By the very session object, so that a page costs no mapping and a changed session is mapped anew. */
    private final Cache<SignedInSession, Optional<Caller>> callers =
            Caffeine.newBuilder().weakKeys().build();

    public CallerMapping(DescopeConfig.Caller config) {
        this.config = config;
    }

    /** The caller, or empty if the claims have no name for him. */
    public Optional<Caller> caller(SignedInSession session) {
        return callers.get(session, signedIn -> map(signedIn.claims()));
    }

    private Optional<Caller> map(Claims claims) {
        return claims.at(config.nameClaim())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.isBlank())
                .map(name -> new Caller(new DescopePrincipal(name, claims, groups(claims))));
    }

    private Set<String> groups(Claims claims) {
        Set<String> groups = new LinkedHashSet<>();
        for (String pointer : config.groupClaims()) {
            inCurrentTenant(pointer, claims).map(claims::texts).ifPresent(groups::addAll);
        }
        return groups;
    }

    private static Optional<String> inCurrentTenant(String pointer, Claims claims) {
        if (!pointer.contains(CURRENT_TENANT)) {
            return Optional.of(pointer);
        }
        return claims.text("dct")
                .map(tenant -> pointer.replace(
                        CURRENT_TENANT, tenant.replace("~", "~0").replace("/", "~1")));
    }
}
