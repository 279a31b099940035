package com.descope.jakarta.emulator.settings;

import java.util.Optional;

/**
 * The emulated project and its one application.
 *
 * @param id the project ID
 * @param clientId the application's client ID; of Descope's default application it is the project ID
 * @param clientSecret the access key that authenticates the client, if it is confidential
 * @param baseUrl where the emulator is reached, without a slash at the end
 */
public record Project(String id, String clientId, Optional<String> clientSecret, String baseUrl) {

    /** The issuer of OIDC tokens: {@code <base>/<project-id>}. */
    public String issuer() {
        return baseUrl + "/" + id;
    }

    /** The issuer of newer session tokens, access-key sessions and inbound apps: {@code <base>/v1/apps/<project-id>}. */
    public String appsIssuer() {
        return baseUrl + "/v1/apps/" + id;
    }

    @Override
    public String toString() {
        return "Project[" + id + " at " + baseUrl + "]";
    }
}
