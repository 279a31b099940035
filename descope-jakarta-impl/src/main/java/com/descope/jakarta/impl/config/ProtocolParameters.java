package com.descope.jakarta.impl.config;

import java.util.Set;

/** Parameters of the authorization request that are the module's own, and nobody else's to set. */
public final class ProtocolParameters {
    /** Characters of a {@code tenant}: what the cookie of an open login has room for. */
    public static final int LONGEST_TENANT = 200;

    private static final Set<String> OWN = Set.of(
            "response_type",
            "response_mode",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "request",
            "request_uri",
            "id_token_hint",
            "dpop_jkt",
            "ssoAppId",
            "project_id");

    private ProtocolParameters() {}

    public static boolean owns(String name) {
        return OWN.contains(name);
    }
}
