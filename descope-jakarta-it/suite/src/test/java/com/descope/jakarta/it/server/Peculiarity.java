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
            "Liberty sends its own 401 or redirect after a mechanism's answer, and logs SRVE8115W or SRVE8094W because it cannot:"
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
            "liberty glassfish glassfish8 tomee",
            "What is undeployed leaves no more than two class loaders, 20 seconds and some collections later.",
            "They keep those of callers for longer; Liberty's cache of callers, of ten minutes, is one of the places. Of"
                    + " an application without the module each kept three of three, Liberty in another run none."),
    /** {@code RedeploymentIT}. */
    MAY_KEEP_AN_HTTP_CLIENT(
            "tomee",
            "What is undeployed leaves no thread.",
            "With the class loaders, TomEE may keep one of their HTTP clients, whose selector thread before Java 21 ends as garbage: one of"
                    + " ten was seen in one run, none in two."),
    /** {@code VisitIT}. */
    BELIEVES_FORWARDED_PROTO(
            "liberty",
            "X-Forwarded-Proto is believed where the server was told to.",
            "Liberty takes a request's scheme from it, whoever sent it. With descope.external-url our URLs do not depend on it."),
    /** {@code BrokenConfigIT}. */
    NAMES_TWO_MECHANISMS(
            "liberty",
            "Of two mechanisms we say which they are (DESCOPE-1072).",
            "Liberty says it before us: CWWKS1925E names both, and the application does not start."),
    /** {@code BrokenConfigIT}. */
    NAMES_TWO_FRAGMENTS(
            "liberty",
            "Of two copies of the module we say where they are (DESCOPE-1073).",
            "Liberty says it before us: SRVE9964E names the JARs of both fragments, and the application does not start."),
    /** {@code LoginConfigIT}. */
    REFUSES_LOGIN_CONFIG(
            "liberty",
            "An application whose web.xml has a login-config starts.",
            "Liberty does not start it (CWWKS1931E): take login-config out."),
    /** {@code LoginConfigIT}. */
    IGNORES_LOGIN_CONFIG(
            "payara payara-micro payara7 glassfish glassfish8 tomee",
            "A login-config in web.xml is dropped with a warning (DESCOPE-6005).",
            "The server asks our mechanism all the same, and never tells us of a login-config."),
    /** {@code BearerIT}, {@code IdentityIT}. */
    MAY_LOSE_ROLES_OF_ASYNCHRONOUS_REQUESTS(
            "payara payara-micro glassfish",
            "A servlet that answers in another thread, or that AsyncContext dispatches to, knows the caller's roles.",
            "The request has its caller there, and isUserInRole says yes or no, as it comes: both were seen for the same caller."),
    /** {@code BearerIT}, {@code BearerRefusalIT}, {@code IdentityIT}, {@code CustomisedIT}. */
    ROLES_FAIL_BESIDE_THE_REQUEST(
            "payara7 glassfish8",
            "An asynchronous request, and the page of an error, may ask isUserInRole.",
            "Both throw NullPointerException there, where the thread has not the application's policy; instead of the error's page there is a 500."),
    /** {@code HostileTokenIT}. */
    REFUSES_OCTETS_BEYOND_ASCII(
            "payara payara-micro payara7",
            "A header may hold octets beyond ASCII (obs-text, RFC 9110, section 5.5).",
            "Payara answers 400 before the application sees the request."),
    /** {@code VisitIT}. */
    LOADS_EVERY_CLASS(
            "glassfish",
            "The log says nothing of what the server lacks.",
            "GlassFish loads every class of a JAR with beans, and warns at each deployment of the one that is for MicroProfile Health."),
    /** {@code VisitIT}. */
    NAMES_NO_FILE(
            "payara payara-micro payara7",
            "The diagnostics page names the file that a value is from.",
            "Payara calls META-INF/microprofile-config.properties Properties; environment variables and system properties go by"
                    + " their names."),
    /** {@code NeighboursIT}. */
    KNOWS_NO_EAR("payara-micro", "A WAR may be in an EAR.", "Payara Micro does not recognize the archive."),
    /** {@code SharedStoreBeanIT}. */
    BRINGS_HAZELCAST(
            "payara payara-micro payara7",
            "A WAR may hold the Hazelcast that its SharedStore bean uses.",
            "Payara's own Hazelcast and the WAR's are loaded as one (NoSuchMethodError, DESCOPE-5020 in the log). Leave it out of the"
                    + " WAR: the bean then uses the server's."),
    /** {@code SignInIT}. */
    NO_SAME_SITE_BEFORE_A_SIGN_IN(
            "payara payara-micro payara7 glassfish glassfish8",
            "The cookie of a session that the application began, before a sign-in, is SameSite=Lax too.",
            "Payara and GlassFish take the attribute, show it, and do not write it. We write it into answers of our own: at the sign-in,"
                    + " which changes the session's id."),
    /** {@code IdentityIT}. */
    ANY_CALLER_IS_NO_CONSTRAINT(
            "tomee",
            "A stranger who asks for a servlet with @ServletSecurity for \"**\" is told the login.",
            "TomEE has the mechanism asked as for a page without a constraint, and then refuses strangers with 403."),
    /** {@code BrokenConfigIT}. */
    LOADS_NO_SERVICES(
            "tomee",
            "A JAX-RS Application may list its classes itself.",
            "TomEE looks for no services, by which our filter is found elsewhere, and scans only where nothing is listed: such an"
                    + " application does not start (DESCOPE-7011)."),
    /** {@code IdentityStoreIT}. */
    REQUEST_KEEPS_ITS_CALLER(
            "tomee",
            "After SecurityContext.authenticate the request's own getUserPrincipal and isUserInRole speak of the new caller.",
            "TomEE's request keeps the caller it had, or nobody; its SecurityContext names the new one."),
    /** {@code RestBearerIT}. */
    MAPS_EXCEPTIONS_ITSELF(
            "tomee",
            "An application's ExceptionMapper for Throwable maps what its resources throw.",
            "TomEE with MicroProfile brings a mapper for RuntimeException, which is nearer: it answers 500 with the exception's"
                    + " message."),
    /** {@code IdentityStoreIT}. */
    ASKS_AGAIN_WHERE_IT_HAS_A_CALLER(
            "payara payara-micro payara7 glassfish glassfish8",
            "SecurityContext.authenticate leaves a caller who is there already.",
            "The server asks the mechanism again, which validates the credential: the request goes on as the credential's caller, the"
                    + " session stays as it was."),
    /** {@code OutgoingIT}. */
    REDIRECTS_CAN_BE_SWITCHED_OFF(
            "payara payara-micro payara7 glassfish glassfish8",
            "A MicroProfile REST Client that is told to follow redirects gets no token.",
            "The server's is Jersey, which our filter tells not to follow for this request: the listed origin gets the token, the caller"
                    + " the redirect."),
    /** {@code HostileTokenIT}. */
    TELLS_OF_UNREADABLE_HEADERS(
            "tomee",
            "No request leaves a stack trace in the server's log.",
            "TomEE logs the first request whose headers it cannot read, or finds too long, with one; no such request reaches the"
                    + " module."),
    /** {@code OutgoingIT}. */
    REDIRECTS_LOSE_THE_TOKEN(
            "tomee",
            "A MicroProfile REST Client that is told to follow redirects gets no token.",
            "TomEE's is CXF, which does not tell us, and takes the Authorization header off before it follows: the listed origin"
                    + " gets the token, the other one does not."),
    /** {@code OutgoingIT}. */
    NO_DEFAULT_EXECUTOR(
            "tomee",
            "A device login waits on the container's managed executor.",
            "TomEE has the name java:comp/DefaultManagedScheduledExecutorService only with openejb.environment.default=true in its"
                    + " conf/system.properties: else the module waits on a thread of its own."),
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
