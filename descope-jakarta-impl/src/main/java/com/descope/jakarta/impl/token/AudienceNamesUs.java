package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code aud} names us (RFC 7519, section 4.1.3; OpenID Connect Core 1.0, section 3.1.3.7, step 3). Where it is not required, an
 * absent one passes here, and {@link BearerKind} decides.
 */
final class AudienceNamesUs implements TokenCheck<SignedToken> {
    private final Set<String> us;
    private final boolean required;

    AudienceNamesUs(Set<String> us, boolean required) {
        this.us = us;
        this.required = required;
    }

    @Override
    public void check(SignedToken token) throws TokenRefused {
        List<String> audiences = token.audiences();
        boolean absent = audiences.isEmpty();
        if (absent ? required : Collections.disjoint(audiences, us)) {
            throw new TokenRefused(TokenMessage.AUDIENCE, absent ? "(nobody)" : audiences, new TreeSet<>(us));
        }
    }
}
