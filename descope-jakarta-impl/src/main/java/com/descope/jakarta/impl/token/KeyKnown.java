package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import java.util.List;

/**
 * {@code kid} names a key of Descope's set (RFC 7515, section 4.1.4). Without {@code kid} all keys of the set are candidates,
 * and {@link KeyFits} asks for exactly one.
 */
final class KeyKnown implements TokenCheck<UnverifiedToken> {
    private final KeySource source;

    KeyKnown(KeySource source) {
        this.source = source;
    }

    @Override
    public void check(UnverifiedToken token) throws TokenRefused, ProviderFailure {
        List<VerificationKey> keys = source.candidates(token.header().keyId(), token.deadline());
        if (keys.isEmpty()) {
            throw new TokenRefused(
                    TokenMessage.KEY_UNKNOWN, token.header().keyId().orElse("(none)"));
        }
        token.keys(keys);
    }
}
