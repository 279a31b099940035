package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.protocol.ProviderFailure;

/**
 * One rule that a token must keep.
 *
 * @param <T> how far the token has come: {@link UnverifiedToken}, {@link SignedToken} or {@link ExpectedIdToken}
 */
interface TokenCheck<T> {

    /**
     * Returns if the rule holds.
     *
     * @throws TokenRefused if it does not
     * @throws ProviderFailure if that cannot be told, because the keys cannot be had
     */
    void check(T token) throws TokenRefused, ProviderFailure;
}
