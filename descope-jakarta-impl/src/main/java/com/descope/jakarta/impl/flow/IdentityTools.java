package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.identity.Bearers;
import com.descope.jakarta.impl.identity.CallerMapping;
import com.descope.jakarta.impl.protocol.ClockComparison;
import com.descope.jakarta.impl.protocol.Endpoints;
import com.descope.jakarta.impl.shared.LogoutIndex;
import com.descope.jakarta.impl.shared.Store;
import com.descope.jakarta.impl.token.KeySource;
import com.descope.jakarta.impl.token.TokenValidator;

/** What makes callers of tokens: one for a deployment, in the flow and in the identity store. */
public record IdentityTools(
        Endpoints endpoints,
        KeySource keys,
        ClockComparison clocks,
        TokenValidator validator,
        Store store,
        LogoutIndex logouts,
        CallerMapping callers,
        Bearers bearers) {}
