package com.descope.jakarta.impl.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose proof it is and from when: of a session the first ID token's {@code iat}, which refreshes never change, of a bearer its
 * own.
 *
 * @param sid the browser session at Descope, where the token tells it
 */
public record Proven(String subject, Optional<String> sid, Instant at) {}
