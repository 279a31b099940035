package com.descope.jakarta.emulator.grant;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A valid authorization request (OpenID Connect Core, 3.1.2.1). */
public record AuthorizationRequest(
        String redirectUri,
        String state,
        String scope,
        Optional<String> nonce,
        Optional<Challenge> challenge,
        Set<String> prompt,
        Optional<Duration> maxAge,
        Optional<String> tenant,
        Optional<String> loginHint) {}
