package com.descope.jakarta.impl.identity;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.token.VerifiedToken;
import com.descope.jakarta.spi.CallerMapper;
import com.descope.jakarta.spi.MappedCaller;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Claims to callers, as {@code descope.caller.*} and the application's mapper say; the application's stores add groups. */
public final class CallerMapping {
    private static final String CURRENT_TENANT = "{dct}";

    private final DescopeConfig.Caller config;
    private final GroupSource more;
    private final Optional<CallerMapper> mapper;

    /** By the very session or token object, so that a page costs no mapping and what has changed is mapped anew. */
    private final Cache<Object, Optional<Caller>> callers =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    public CallerMapping(DescopeConfig.Caller config, GroupSource more, Optional<CallerMapper> mapper) {
        this.config = config;
        this.more = more;
        this.mapper = mapper;
    }

    /** The caller of a session, with the groups that it was granted; empty if the claims have no name for him. */
    public Optional<Caller> caller(SignedInSession session) throws MappingFailed {
        Optional<Caller> known = callers.getIfPresent(session);
        if (known == null) {
            known = principal(session.claims())
                    .map(plain -> plus(plain, session.claims(), session.groups()))
                    .map(Caller::new);
            callers.put(session, known);
        }
        return known;
    }

    /** The same session with the groups that the stores add now; empty if the claims have no name for the caller. */
    public Optional<SignedInSession> granted(SignedInSession session) throws MappingFailed {
        Optional<DescopePrincipal> principal = principal(session.claims());
        return principal.isEmpty() ? Optional.empty() : Optional.of(session.withGroups(more.groups(principal.get())));
    }

    /** The caller of a bearer token; the stores are asked when it is first seen. Empty if it has no name for him. */
    public Optional<Caller> caller(VerifiedToken token) throws MappingFailed {
        Optional<Caller> known = callers.getIfPresent(token);
        if (known == null) {
            Optional<DescopePrincipal> plain = principal(token.claims());
            Set<String> added = plain.isPresent() ? more.groups(plain.get()) : Set.of();
            known = plain.map(caller -> plus(caller, token.claims(), added)).map(Caller::new);
            callers.put(token, known);
        }
        return known;
    }

    /** Where names are looked for. */
    public String nameClaim() {
        return config.nameClaim();
    }

    private Optional<DescopePrincipal> principal(Claims claims) throws MappingFailed {
        String name = claims.at(config.nameClaim())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse("");
        MappedCaller caller = mapped(claims, new MappedCaller(name, groups(claims)));
        return caller.name().isBlank()
                ? Optional.empty()
                : Optional.of(new DescopePrincipal(caller.name(), claims, caller.groups()));
    }

    private MappedCaller mapped(Claims claims, MappedCaller usual) throws MappingFailed {
        if (mapper.isEmpty()) {
            return usual;
        }
        CallerMapper asked = mapper.get();
        try {
            return Objects.requireNonNull(asked.map(claims, usual), "The mapper returned null.");
        } catch (RuntimeException failed) {
            throw MappingFailed.ofMapper(asked.getClass().getName(), failed);
        }
    }

    private static DescopePrincipal plus(DescopePrincipal caller, Claims claims, Set<String> added) {
        if (added.isEmpty()) {
            return caller;
        }
        Set<String> groups = new LinkedHashSet<>(caller.groups());
        groups.addAll(added);
        return new DescopePrincipal(caller.getName(), claims, groups);
    }

    private Set<String> groups(Claims claims) {
        Set<String> groups = new LinkedHashSet<>();
        for (String pointer : config.groupClaims()) {
            inCurrentTenant(pointer, claims).map(claims::texts).ifPresent(groups::addAll);
        }
        return groups;
    }

    private static Optional<String> inCurrentTenant(String pointer, Claims claims) {
        int there = pointer.indexOf(CURRENT_TENANT);
        if (there < 0) {
            return Optional.of(pointer);
        }
        // A tenant is a member's name: in an array the pointer would take it for a number.
        String tenants = pointer.substring(0, pointer.lastIndexOf('/', there));
        return claims.text("dct")
                .filter(tenant -> claims.at(tenants).orElse("") instanceof Map<?, ?>)
                .map(tenant -> pointer.replace(
                        CURRENT_TENANT, tenant.replace("~", "~0").replace("/", "~1")));
    }
}
