package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Set;
import java.util.TreeSet;

/** {@code alg} is one of the configured ones, compared exactly: the token does not choose (RFC 8725, section 3.1). */
final class AlgorithmAllowed implements TokenCheck<UnverifiedToken> {
    private final Set<String> allowed;

    AlgorithmAllowed(Set<String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public void check(UnverifiedToken token) throws TokenRefused {
        String algorithm = token.header().algorithm();
        if (!allowed.contains(algorithm)) {
            throw new TokenRefused(TokenMessage.ALGORITHM, algorithm, new TreeSet<>(allowed));
        }
    }
}
