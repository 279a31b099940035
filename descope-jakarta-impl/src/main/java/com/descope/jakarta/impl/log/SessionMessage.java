package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Sessions and logout: 5000 to 5999. */
public enum SessionMessage implements Message {
    NO_REQUEST(
            5001,
            Level.ERROR,
            "There is no request on this thread.",
            "Call it from the thread of a servlet or JAX-RS request."),
    LOGOUT_FAILED(
            5002,
            Level.ERROR,
            "The container refused to log the caller out: {0}.",
            "Call it before the response is committed; the container's own log has more."),
    RANDOM_SECRETS(
            5003,
            Level.WARNING,
            "Cookies are sealed with a random secret, so a login begun on this node must end on this node, before a restart.",
            "Set descope.session.secrets, the same on all nodes, or descope.client-secret."),
    SIGNED_OUT_ELSEWHERE(
            5005,
            Level.INFO,
            "A session was ended because its user has signed out elsewhere: Descope sent a logout token.",
            "Nothing to do; the user signs in again."),
    MAX_AGE_REACHED(
            5006,
            Level.INFO,
            "A session was ended because it reached descope.session.max-age.",
            "Nothing to do; the user signs in again. Raise the key if that is too soon."),
    NO_REFRESH_TOKEN(
            5007,
            Level.INFO,
            "A session ended with its access token, because there is no refresh token.",
            "Keep offline_access in descope.scopes, and let Descope issue refresh tokens."),
    REFRESH_REFUSED(
            5008,
            Level.WARNING,
            "A session was ended because it could not be refreshed any more. {0}",
            "Nothing to do if the user was signed out or blocked at Descope; he signs in again."),
    REFRESH_OUTAGE(
            5009,
            Level.WARNING,
            "A session could not be refreshed for now, and goes on within descope.refresh.outage-grace. {0}",
            "Check network, proxy and Descope's status."),
    REFRESH_CLIENT(
            5010,
            Level.ERROR,
            "Descope does not take this application for its client, so no session can be refreshed: they end after"
                    + " descope.refresh.outage-grace. {0}",
            "Compare descope.client-id and descope.client-secret: an access key may have been rotated, or have expired."),
    REFRESH_BROKEN_OFF(
            5011, Level.WARNING, "A refresh did not end in time.", "Check network, proxy and Descope's status."),
    REFRESHED(5012, Level.DEBUG, "A session was refreshed until {0}.", "Nothing to do."),
    SHARED_STORE_FAILED(
            5020,
            Level.ERROR,
            "It cannot be told who has signed out, because the memory that all nodes share failed: {0}.",
            "Look at the store behind the SharedStore bean, or at the map that descope.cluster.map names and its"
                    + " resource-env-ref in web.xml."),
    SIGNED_OUT_BEFORE(
            5021,
            Level.INFO,
            "A session came that was signed out before: its request had overtaken the logout, or it is a copy.",
            "Nothing to do; nobody is signed in by it."),
    LOGIN_TOO_LATE(
            5040,
            Level.ERROR,
            "A login cannot begin in this request: its response is committed already, or it did not come through the container's"
                    + " security.",
            "Call login before anything is written, on the thread of a servlet or JAX-RS request."),
    LOGIN_PARAMETER_OWNED(
            5041,
            Level.ERROR,
            "A login was to set the parameter {0}, which is the protocol's own.",
            "Leave it out; LoginOptions has methods for what a login may ask for."),
    LOGIN_PARAMETER_UNFIT(
            5042,
            Level.ERROR,
            "A login was to send {0}, which is blank, too long, or holds a control character.",
            "Send visible text: names up to 100 characters, values up to 500, tenants up to 200, 1500 in all."),
    NOT_REFRESHABLE(
            5050,
            Level.ERROR,
            "There is no refresh token for the caller, so nothing can be refreshed.",
            "Call refresh for callers who have a session, and keep offline_access in descope.scopes."),
    REFRESH_FAILED(
            5051,
            Level.ERROR,
            "The session could not be refreshed now, and goes on with the tokens that it has. {0}",
            "Go on with what is known of the caller, or have him sign in again with DescopeContext.login."),
    REFRESH_TOO_LATE(
            5052,
            Level.ERROR,
            "The response is committed, so the refreshed session could not be put into its cookies.",
            "Call refresh before anything is written, or set descope.session.store to http-session."),
    CLAIMS_UNFIT(
            5053,
            Level.ERROR,
            "The claims do not fit {0}: {1}.",
            "Give the class a public constructor without parameters, and properties of the types that the claims have."),
    NOTHING_TO_REVOKE(5013, Level.ERROR, "A blank token was to be revoked.", "Pass an access or refresh token."),
    TOO_LARGE(
            5030,
            Level.ERROR,
            "The session would take {0} octets as cookies, and {1} are the most.",
            "Let Descope's token templates hold fewer claims, or set descope.session.store to http-session."),
    OUTGROWN(
            5031,
            Level.ERROR,
            "A session was ended because after a refresh it would take {0} octets as cookies, and {1} are the most.",
            "Let Descope's token templates hold fewer claims, or set descope.session.store to http-session."),
    REFRESH_RATE_LIMITED(
            5014,
            Level.ERROR,
            "Descope's limit of token calls is used up, so sessions cannot be refreshed for now; each goes on within"
                    + " descope.refresh.outage-grace, and is answered with 503 after that. {0}",
            "Give access tokens a longer life in the Descope console, or have Descope raise the limit: each session needs a call"
                    + " for each token's life."),
    NO_SAME_SITE(
            5004,
            Level.INFO,
            "This server does not let an application put SameSite on its session cookie.",
            "Set it in the server's own way: in TomEE's META-INF/context.xml <CookieProcessor sameSiteCookies=\"lax\"/>.");

    private final Text text;

    SessionMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
