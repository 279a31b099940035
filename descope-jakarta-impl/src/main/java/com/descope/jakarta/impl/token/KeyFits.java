package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * Exactly one of the named keys is meant for this algorithm, by its type, curve and {@code alg} (RFC 8725, section 3.1; RFC
 * 7517, sections 4.4 and 4.5). Keys under one {@code kid} that would both do are not tried in turn: neither is used.
 */
final class KeyFits implements TokenCheck<UnverifiedToken> {

    @Override
    public void check(UnverifiedToken token) throws TokenRefused {
        TokenHeader header = token.header();
        List<VerificationKey> fitting = new ArrayList<>(1);
        for (VerificationKey key : token.keys()) {
            if (key.fits(header.algorithm())) {
                fitting.add(key);
            }
        }
        if (fitting.size() != 1) {
            throw new TokenRefused(TokenMessage.KEY_UNFIT, header.keyId().orElse("(none)"), header.algorithm());
        }
        token.keys(fitting);
    }
}
