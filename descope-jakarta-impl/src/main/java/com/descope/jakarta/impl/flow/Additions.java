package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.identity.GroupSource;
import com.descope.jakarta.spi.AuthorizationCustomizer;
import com.descope.jakarta.spi.CallerMapper;
import java.util.Optional;

/** What the application adds: groups of its stores, callers of its own making, parameters of logins. */
public record Additions(
        GroupSource groups, Optional<CallerMapper> mapper, Optional<AuthorizationCustomizer> customizer) {
    public static final Additions NONE = new Additions(GroupSource.NONE, Optional.empty(), Optional.empty());
}
