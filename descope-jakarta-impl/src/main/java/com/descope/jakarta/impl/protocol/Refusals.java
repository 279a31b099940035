package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.protocol.ProviderRefused.Reason;
import java.util.Set;

/** What an error answer means: the one table of the error codes that are known. */
enum Refusals {
    /** To a code, or to a revocation. */
    OF_A_GRANT,
    /** To a refresh token: the codes of a dead one are not all known, so that an unknown 400 means it too. */
    OF_A_REFRESH,
    /** To the client's own credentials: no grant of a user's is in it that could be dead. */
    OF_A_CLIENT,
    /** To anything else, where neither code nor client is to blame. */
    OF_A_QUESTION;

    /** Of a refresh or access token: invalid, expired, consent withdrawn, ended by a logout. */
    private static final Set<String> DEAD = Set.of("invalid_grant", "E061005", "E062504", "E063302", "E064001");

    private static final Set<String> CLIENT = Set.of("invalid_client", "unauthorized_client");

    private static final Set<String> RATE_LIMIT = Set.of("E130429");
    private static final Set<String> OUTAGE = Set.of("server_error", "temporarily_unavailable");

    static boolean rateLimited(ErrorBody body) {
        return body.says(RATE_LIMIT);
    }

    /** An outage that came with a refusal's status. */
    static boolean outage(ErrorBody body) {
        return body.says(OUTAGE);
    }

    Reason reason(int status, ErrorBody body) {
        if (this == OF_A_QUESTION) {
            return Reason.OTHER;
        }
        if (this != OF_A_CLIENT && body.says(DEAD)) {
            return Reason.DEAD_GRANT;
        }
        if (body.says(CLIENT) || status == 401) {
            return Reason.CLIENT;
        }
        return this == OF_A_REFRESH && status == 400 ? Reason.DEAD_GRANT : Reason.OTHER;
    }
}
