package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.UserInfoEndpoint;
import com.descope.jakarta.impl.token.TokenRefused;
import com.descope.jakarta.impl.token.UserInfoVerifier;
import com.descope.jakarta.impl.token.VerifiedUserInfo;

/** What Descope says of a user, and whether it may be believed. */
record UserInfoSource(UserInfoEndpoint endpoint, UserInfoVerifier verifier) {

    VerifiedUserInfo fetch(String accessToken, String subject, Deadline deadline) throws ProviderFailure, TokenRefused {
        return verifier.verify(endpoint.fetch(accessToken, deadline), subject, deadline);
    }
}
