package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Optional;

/**
 * No {@code crit}: no extension is understood here, so each one that must be is a reason to refuse (RFC 7515, section 4.1.11).
 * Nor {@code b64} (RFC 7797), which would change what was signed.
 */
final class NoCriticalExtension implements TokenCheck<UnverifiedToken> {

    @Override
    public void check(UnverifiedToken token) throws TokenRefused {
        Optional<String> extension = token.header().extension();
        if (extension.isPresent()) {
            throw new TokenRefused(TokenMessage.CRITICAL, extension.get());
        }
    }
}
