package com.descope.jakarta.impl.grant;

import com.descope.jakarta.DeviceSignIn;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.TokenResponse;
import com.descope.jakarta.impl.token.TokenRefused;

/** Verifies what the token endpoint answered for a device. */
public interface DeviceProof {

    /**
     * Who has signed in.
     *
     * @throws com.descope.jakarta.DescopeException if the tokens are good but no sign-in
     */
    DeviceSignIn prove(TokenResponse response, Deadline deadline) throws ProviderFailure, TokenRefused;
}
