package com.descope.jakarta.impl.identity;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.token.VerifiedToken;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Claims to callers, as {@code descope.caller.*} says; the application's stores add groups. */
public final class CallerMapping {
    private static final String CURRENT_TENANT = "{dct}";

    private final DescopeConfig.Caller config;
    private final GroupSource more;

    /** By the very session or token object, so that a page costs no mapping and what has changed is mapped anew. */
    private final Cache<Object, Optional<Caller>> callers =
            Caffeine.newBuilder().weakKeys().build();

    public CallerMapping(DescopeConfig.Caller config, GroupSource more) {
        this.config = config;
        this.more = more;
    }

    /** The caller of a session, with the groups that it was granted; empty if the claims have no name for him. */
    public Optional<Caller> caller(SignedInSession session) {
        return callers.get(
                session, key -> principal(session.claims(), session.groups()).map(Caller::new));
    }

    /** The same session with the groups that the stores add now; empty if the claims have no name for the caller. */
    public Optional<SignedInSession> granted(SignedInSession session) throws GroupStoreFailed {
        Optional<DescopePrincipal> principal = principal(session.claims(), Set.of());
        return principal.isEmpty() ? Optional.empty() : Optional.of(session.withGroups(more.groups(principal.get())));
    }

    /** The caller of a bearer token; the stores are asked when it is first seen. Empty if it has no name for him. */
    public Optional<Caller> caller(VerifiedToken token) throws GroupStoreFailed {
        Optional<Caller> known = callers.getIfPresent(token);
        if (known == null) {
            Optional<DescopePrincipal> plain = principal(token.claims(), Set.of());
            Set<String> added = plain.isPresent() ? more.groups(plain.get()) : Set.of();
            known = (added.isEmpty() ? plain : principal(token.claims(), added)).map(Caller::new);
            callers.put(token, known);
        }
        return known;
    }

    /** Where names are looked for. */
    public String nameClaim() {
        return config.nameClaim();
    }

    private Optional<DescopePrincipal> principal(Claims claims, Set<String> added) {
        return claims.at(config.nameClaim())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.isBlank())
                .map(name -> new DescopePrincipal(name, claims, groups(claims, added)));
    }

    private Set<String> groups(Claims claims, Set<String> added) {
        Set<String> groups = new LinkedHashSet<>();
        for (String pointer : config.groupClaims()) {
            inCurrentTenant(pointer, claims).map(claims::texts).ifPresent(groups::addAll);
        }
        groups.addAll(added);
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
