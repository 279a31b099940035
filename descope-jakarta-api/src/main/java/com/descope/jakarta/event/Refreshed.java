package com.descope.jakarta.event;

import java.time.Instant;

/**
 * A session got new tokens (OpenID Connect Core 1.0, section 12). Fired once for a refresh, on the thread of the request that
 * made it, before the caller is known anew; what an observer throws is logged and changes nothing.
 *
 * @param at when
 * @param subject whose session, Descope's ID of the user
 * @param accessTokenEnd from when on the new access token is no longer valid
 */
public record Refreshed(Instant at, String subject, Instant accessTokenEnd) {}
