package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Logins: 2000 to 2999. */
public enum LoginMessage implements Message {
    STATE_MISSING(
            2001,
            Level.WARNING,
            "A callback came without state.",
            "Begin the login again from the application; do not bookmark or link the callback."),
    PARAMETER_TWICE(
            2002,
            Level.WARNING,
            "A callback came with {0} more than once.",
            "Begin the login again; if it comes back, look for a proxy or link that adds parameters."),
    CALLBACK_UNREADABLE(
            2003,
            Level.WARNING,
            "A callback came with a query that is malformed or too long.",
            "Begin the login again; if it comes back, look for a proxy that rewrites URLs."),
    STATE_NOT_OURS(
            2004,
            Level.WARNING,
            "A callback came with a state that this application did not make.",
            "Begin the login again; if it comes back, give all nodes the same descope.session.secrets."),
    NEITHER_CODE_NOR_ERROR(
            2005,
            Level.WARNING,
            "A callback came with neither code nor error.",
            "Begin the login again; if it comes back, look for a proxy that drops parameters."),
    OTHER_ISSUER(
            2006,
            Level.WARNING,
            "A callback named the issuer {1}, but {0} is configured.",
            "Set descope.issuer to what Descope's console shows, if that is the one you trust."),
    PROVIDER_SAYS_NO(
            2007,
            Level.WARNING,
            "Descope ended the login with error {0}, described as \"{1}\".",
            "access_denied is the user's choice or a flow's; for others compare redirect URI, scopes and client at Descope."),
    NO_COOKIE(
            2008,
            Level.WARNING,
            "The browser came back from Descope without our cookie, three times: {0}.",
            "Allow cookies, use one host name for the application, and set descope.external-url behind a proxy."),
    SESSION_STAYS_AWAY(
            2009,
            Level.WARNING,
            "Sign-ins were completed, but the session did not come back: {0}.",
            "Look at the container's session cookie: Secure, SameSite, path, and replication or sticky sessions."),
    USED_BEFORE(
            2010,
            Level.WARNING,
            "A callback came a second time, and the first one did not end in a session.",
            "Begin the login again; the first callback's line in this log says why it failed."),
    NO_ID_TOKEN(
            2011,
            Level.WARNING,
            "The token endpoint answered without an ID token.",
            "Keep openid in descope.scopes, and let the client at Descope issue ID tokens."),
    SUBJECTS_DIFFER(
            2012,
            Level.WARNING,
            "ID token and access token are of different subjects.",
            "Begin the login again; if it comes back, ask Descope's support."),
    OTHER_TENANT(
            2013,
            Level.WARNING,
            "The login was for tenant {0}, but the user came back in tenant {1}.",
            "Name the tenant by its ID, keep descope.claims in descope.scopes, and let the user belong to it."),
    CALLER_UNNAMED(
            2014,
            Level.ERROR,
            "The user's verified claims have no text at descope.caller.name-claim.",
            "Point descope.caller.name-claim at a claim that every user has, for example /sub."),
    ACCESS_TOKEN_NOT_READ(
            2015,
            Level.DEBUG,
            "The access token was kept, but its claims were not used: {0}.",
            "Nothing to do if groups come from the ID token; else see the message with that id."),
    LOGIN_REQUIRED(
            2016,
            Level.DEBUG,
            "Somebody must be signed in.",
            "Send a browser to the login path, or send a bearer token."),
    NO_SUCH_PATH(2017, Level.DEBUG, "There is no {0}.", "Use login, callback or logout under descope.path."),
    WRONG_METHOD(2018, Level.DEBUG, "{0} does not answer to this method.", "Use {1}."),
    OTHER_ORIGIN(
            2019,
            Level.DEBUG,
            "Origin {0} may not call this resource.",
            "Add it to descope.cors.origins if it is a page of yours."),
    SWITCHED_OFF(
            2020,
            Level.DEBUG,
            "Descope sign-in is switched off, so nobody can be signed in.",
            "Set descope.enabled to true."),
    GROUP_STORE_FAILED(
            2022,
            Level.ERROR,
            "The application's identity store {0} failed, so the caller's groups are not known: {1}",
            "Mend the store; it is asked for groups at sign-in, after each refresh, and for each bearer token that is new."),
    MAPPER_FAILED(
            2023,
            Level.ERROR,
            "The application's CallerMapper {0} failed, so it is not known who the caller is: {1}",
            "Mend the mapper; it is asked whenever claims become a caller, and must answer for all of them."),
    CUSTOMIZER_FAILED(
            2024,
            Level.ERROR,
            "The application's AuthorizationCustomizer {0} failed, so no login begins: {1}",
            "Mend the customizer; it may neither send the protocol's own parameters nor prompt=none, and only visible text."),
    PROXY_CONTRADICTS(
            2025,
            Level.WARNING,
            "A login came to {0}, and a proxy's headers say that browsers see {1}: Descope will send them back to the former.",
            "Set descope.external-url to the application's URL as browsers see it, or let the server believe your proxy (WildFly:"
                    + " proxy-address-forwarding of the http-listener; Open Liberty: remoteIp of the httpEndpoint; TomEE:"
                    + " RemoteIpValve)."),
    MISCONFIGURED(
            2021,
            Level.ERROR,
            "Descope sign-in is not configured rightly, so nobody can be signed in: {0}",
            "Mend the configuration and deploy again.");

    private final Text text;

    LoginMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
