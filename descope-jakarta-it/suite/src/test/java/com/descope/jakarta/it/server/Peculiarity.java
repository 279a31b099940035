package com.descope.jakarta.it.server;

import java.util.List;

/**
 * What a server does otherwise than the rest, and our module cannot change. The test of the rule asserts what such a server does
 * instead, so that a newer one that no longer does is noticed.
 */
public enum Peculiarity {
    /** {@code StrangerIT}. */
    ANSWERS_AFTER_US(
            "liberty",
            "A refused request leaves no trace in the server's log.",
            "Liberty sends its own 401 or redirect after a mechanism's answer, and logs SRVE8115W and SRVE8094W because it cannot:"
                    + " ours is closed already, else it would be replaced."),
    /** {@code IdentityStoreIT}. */
    SINGLE_SIGN_ON_COOKIE(
            "liberty",
            "A credential that the application presents leaves nothing in the client.",
            "Liberty sets its cookie LtpaToken2 when SecurityContext.authenticate succeeds; it signs nobody in where our mechanism"
                    + " is. webAppSecurity singleSignonEnabled=\"false\" keeps it away."),
    /** {@code BearerIT}. */
    CONTEXT_ENDS_WITH_THE_THREAD(
            "liberty",
            "A resource's injected jakarta.ws.rs.core.SecurityContext also answers in a thread of a ManagedExecutorService.",
            "Liberty's does not (RESTEASY003880), and Jakarta REST does not demand it: an application asks before it changes threads."),
    /** {@code RedeploymentIT}. */
    KEEPS_CLASS_LOADERS(
            "liberty",
            "What is undeployed leaves no more than one class loader, 20 seconds and some collections later.",
            "Liberty keeps that of every deployment, with the module or without it; its cache of callers, of ten minutes, is one of"
                    + " the places."),
    /** {@code VisitIT}. */
    BELIEVES_FORWARDED_PROTO(
            "liberty",
            "X-Forwarded-Proto is believed where the server was told to.",
            "Liberty takes a request's scheme from it, whoever sent it. With descope.external-url our URLs do not depend on it."),
    /** {@code IdentityIT}, {@code RestBearerIT}. */
    PERMIT_ALL_IS_NOT_FOR_STRANGERS(
            "payara",
            "A JAX-RS method with @PermitAll is for everybody.",
            "Payara's own filter asks our mechanism for a caller before a method with @PermitAll, as before one with @RolesAllowed:"
                    + " strangers get 401. A method for everybody has no annotation there."),
    /** {@code IdentityIT}. */
    NO_ROLES_AFTER_AN_ASYNC_DISPATCH(
            "payara",
            "A servlet that AsyncContext dispatches to knows the caller's roles.",
            "Payara's request has its caller there, and isUserInRole says no: nobody is let in for it."),
    /** {@code SignInIT}. */
    NO_SAME_SITE(
            "payara",
            "The session cookie is SameSite=Lax.",
            "Payara takes the attribute, shows it, and does not write it: browsers that treat such cookies as Lax protect all the"
                    + " same."),
    /** {@code IdentityStoreIT}. */
    ASKS_AGAIN_WHERE_IT_HAS_A_CALLER(
            "payara",
            "SecurityContext.authenticate leaves a caller who is there already.",
            "Payara asks the mechanism again, which validates the credential: the request goes on as the credential's caller, the"
                    + " session stays as it was."),
    /** {@code OutgoingIT}. */
    REDIRECTS_CAN_BE_SWITCHED_OFF(
            "payara",
            "A MicroProfile REST Client that is told to follow redirects gets no token.",
            "Payara's is Jersey, which our filter tells not to follow for this request: the listed origin gets the token, the caller"
                    + " the redirect."),
    ;

    /** With spaces between. */
    private final String servers;

    private final String rule;
    private final String reason;

    Peculiarity(String servers, String rule, String reason) {
        this.servers = servers;
        this.rule = rule;
        this.reason = reason;
    }

    /** Whether the server of this build is such a one. */
    public boolean here() {
        return servers().contains(TestedServer.name());
    }

    /** The names of their profiles. */
    public List<String> servers() {
        return List.of(servers.split(" ", -1));
    }

    /** The rule that holds elsewhere. */
    public String rule() {
        return rule;
    }

    public String reason() {
        return reason;
    }
}
