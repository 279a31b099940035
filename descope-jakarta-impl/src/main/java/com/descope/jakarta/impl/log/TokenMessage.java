package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Why a token was refused, or could not be judged: 3000 to 3999. */
public enum TokenMessage implements Message {
    TOO_LONG(
            3001,
            Level.WARNING,
            "The token has {0} characters; more than {1} are not read.",
            "Send a Descope token, or take claims out of its template."),
    NOT_COMPACT(
            3002,
            Level.WARNING,
            "The token is not a signed JWT: it does not have three non-empty parts between two dots.",
            "Send a JWT that Descope has signed; opaque, unsigned and encrypted tokens are not accepted."),
    HEADER_MALFORMED(
            3003,
            Level.WARNING,
            "The token's header cannot be read: {0}.",
            "Send the token as Descope issued it; a proxy or client may have cut or changed it."),
    ALGORITHM(
            3004,
            Level.WARNING,
            "The token is signed with {0}; only {1} may be.",
            "If Descope signs with another algorithm, set descope.token.algorithms."),
    CRITICAL(
            3005,
            Level.WARNING,
            "The token's header asks for an extension that is not understood here: {0}.",
            "Send a JWT without crit and b64, as Descope issues them."),
    KEY_UNKNOWN(
            3006,
            Level.WARNING,
            "Descope's key set has no usable key named {0}.",
            "Compare the token's project with descope.project-id; a key that is revoked, or shorter than 2048 bits, is not usable."),
    KEY_UNFIT(
            3007,
            Level.WARNING,
            "Not exactly one key of Descope's key set is meant for kid {0} and algorithm {1}.",
            "Look at the key set: alg, use and key_ops of the key, and whether its kid stands there once."),
    NOT_BASE64URL(
            3008,
            Level.WARNING,
            "The token's {0} is not base64url without padding.",
            "Send the token as Descope issued it; a proxy or client may have cut or changed it."),
    SIGNATURE(
            3009,
            Level.WARNING,
            "The token's signature does not hold under key {0}.",
            "Send the token as Descope issued it; if all tokens are refused, look who answers at the key set's address."),
    CLAIMS_MALFORMED(
            3010,
            Level.WARNING,
            "The token's content is not one JSON object with each member once.",
            "Look at the token's template in Descope."),
    CLAIM_TYPE(3011, Level.WARNING, "The token's {0} is not {1}.", "Look at the token's template in Descope."),
    ISSUER(
            3012,
            Level.WARNING,
            "The token was issued by {0}; expected was {1}.",
            "Compare project and region; if the token is meant, list its issuer in descope.bearer.issuers, beside the default ones."),
    AUDIENCE(
            3013,
            Level.WARNING,
            "The token is for {0}; expected was {1}.",
            "Compare descope.client-id; if the token is meant for this application, list its audience in descope.bearer.audiences, beside the default ones."),
    AUTHORIZED_PARTY(
            3014,
            Level.WARNING,
            "The token was issued to another client: {0}; expected was {1}.",
            "If that client acts as the user's own, list it in descope.bearer.authorized-parties, beside the default ones."),
    CONSENT(
            3015,
            Level.WARNING,
            "The token was issued to a third-party (inbound) application: it has a consent id.",
            "Tokens of inbound applications do not act as the user here; send a token of the user's own session."),
    EXPIRED(
            3016,
            Level.INFO,
            "The token ended at {0}; it is {1}.",
            "Get a new token; if it is new, compare the clocks of this machine and of Descope."),
    NOT_YET(
            3017,
            Level.WARNING,
            "The token begins to hold at {0}; it is {1}.",
            "Compare the clocks of this machine and of Descope; descope.token.clock-skew is what is tolerated."),
    ISSUED_LATER(
            3018,
            Level.WARNING,
            "The token was issued at {0}, which is in the future or after its end; it is {1}.",
            "Compare the clocks of this machine and of Descope; descope.token.clock-skew is what is tolerated."),
    SUBJECT(
            3019,
            Level.WARNING,
            "The token's sub is absent, blank or longer than {0} characters.",
            "Look at the token's template in Descope."),
    SENDER_CONSTRAINED(
            3020,
            Level.WARNING,
            "The token is bound to a key of its sender (cnf) and is no bearer.",
            "Send a token without DPoP or certificate binding."),
    NOT_AN_ID_TOKEN(
            3021,
            Level.WARNING,
            "The token is not an ID token: {0}.",
            "Look at the token endpoint's answer: the ID token must stand in id_token."),
    NOT_A_BEARER(
            3022,
            Level.WARNING,
            "The token is of a kind that does not pass as a bearer: {0}.",
            "Send an OIDC access token or a session token; descope.bearer.access-keys admits those of access keys."),
    NONCE(
            3023,
            Level.WARNING,
            "The ID token does not belong to this login: its nonce is absent or another.",
            "Begin the login again; if it happens again, somebody may be injecting answers."),
    ACCESS_TOKEN_HASH(
            3024,
            Level.WARNING,
            "The access token is not the one that the ID token was issued with: at_hash is another.",
            "Begin the login again; if it happens again, somebody may be exchanging tokens."),
    AUTHENTICATION_TIME(
            3025,
            Level.WARNING,
            "The login is older than was asked for: authenticated at {0}, at most {1} ago was asked for.",
            "Begin the login again; without auth_time in the ID token max_age cannot be asked for."),
    UNNAMED(
            3026,
            Level.WARNING,
            "The token has no text at {0}, where the caller's name is to be.",
            "Point descope.caller.name-claim at a claim that every token has, for example /sub."),
    SIGNED_OUT(
            3029,
            Level.INFO,
            "The token's subject, or its browser session, was signed out after the token was issued.",
            "Sign in again and send a new token."),
    SEVERAL_AUTHORIZATIONS(
            3027,
            Level.WARNING,
            "The request has several Authorization headers, one of them with a bearer token.",
            "Send one Authorization header; look for a proxy or client library that adds its own."),
    NOT_A_LOGOUT_TOKEN(
            3032,
            Level.WARNING,
            "The token is not a logout token: {0}.",
            "Only Descope's back-channel logout calls this path; if it does, compare its logout token with the specification."),
    LOGOUT_TOKEN_MISSING(
            3033,
            Level.WARNING,
            "A back-channel logout came without exactly one logout_token.",
            "Only Descope's back-channel logout calls this path, by POST with a form."),
    LOGOUT_TOKEN_USED(
            3034,
            Level.WARNING,
            "A logout token came a second time.",
            "Nothing to do: the first one was obeyed; look for a proxy that repeats requests."),
    OTHER_LOGIN(
            3035,
            Level.WARNING,
            "The refreshed ID token is not of the login that it should go on: its {0} is another.",
            "Sign in again; if it happens again, ask Descope's support."),
    USER_INFO_MALFORMED(
            3030,
            Level.WARNING,
            "The userinfo answer is not one JSON object with each member once.",
            "Look at what answers at the userinfo endpoint."),
    USER_INFO_SUBJECT(
            3031,
            Level.WARNING,
            "The userinfo answer is about another subject than the ID token.",
            "Begin the login again; if it happens again, look at what answers at the userinfo endpoint."),
    KEYS_UNREACHABLE(
            3040,
            Level.ERROR,
            "The key set could not be fetched: {0}.",
            "Check network, proxy, descope.base-url and descope.endpoint.jwks; it is tried again after descope.jwks.cool-down."),
    KEYS_WRONG(
            3041,
            Level.ERROR,
            "{0} answered with something that is no key set: {1}.",
            "Check descope.project-id, descope.base-url and descope.endpoint.jwks."),
    KEYS_LATE(
            3042,
            Level.WARNING,
            "The key set was not there in time.",
            "Check network, proxy and Descope's status; the request may be sent again."),
    KEYS_NOT_RENEWED(
            3043,
            Level.WARNING,
            "The key set could not be renewed; the known keys serve until {0}. The failure was {1}",
            "Check network, proxy and Descope's status.");

    private final Text text;

    TokenMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
