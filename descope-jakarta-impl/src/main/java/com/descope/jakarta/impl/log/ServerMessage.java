package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** What one server needs: 6000 to 6999. */
public enum ServerMessage implements Message {
    ADJUSTED(
            6001,
            Level.INFO,
            "Integrated JASPI was turned off for {0}, so that WildFly accepts callers of Descope.",
            "Nothing to do; descope.wildfly.adjust-security=false leaves it to you."),
    NOT_ADJUSTED(
            6002,
            Level.ERROR,
            "Integrated JASPI could not be turned off for {0}, so WildFly answers 500 to everybody who signs in: {1}.",
            "Turn it off in the server: " + Cli.INTEGRATED_JASPI_OFF + " and then reload."),
    LEFT_ALONE(
            6003,
            Level.DEBUG,
            "Integrated JASPI was left as it is for {0}, because descope.wildfly.adjust-security is false.",
            "If WildFly answers 500 to everybody who signs in, turn it off in the server: " + Cli.INTEGRATED_JASPI_OFF
                    + " and then reload."),
    NOT_OUR_WAR(
            6004,
            Level.WARNING,
            "Integrated JASPI was left as it is for {0}, because descope-jakarta-impl is not in its WEB-INF/lib but at {1}.",
            "Put the JAR into WEB-INF/lib of each WAR that uses it."),
    LOGIN_CONFIG_DROPPED(
            6005,
            Level.WARNING,
            "The login-config of {0} was dropped: callers come from Descope.",
            "Take login-config out of web.xml; Open Liberty does not start an application with it."),
    OBSERVER_FAILED(6010, Level.ERROR, "An observer of the event {0} failed: {1}.", "Mend the observer."),
    ERROR_PAGE_FAILED(6090, Level.ERROR, "The forward to descope.error-path {0} failed: {1}.", "Mend that page."),
    LEFT_OUT(
            6092,
            Level.WARNING,
            "Within a minute {0} more messages of the same kind as the next one came than are logged.",
            "Look at those that are; whatever causes so many is one client, one attacker, or one outage."),
    CLIENT_GONE(6091, Level.DEBUG, "The client went away before its answer: {0}.", "Nothing to do.");

    /** An enum's constants cannot name a field of the enum itself that stands below them. */
    private static final class Cli {
        static final String INTEGRATED_JASPI_OFF =
                "/subsystem=undertow/application-security-domain=other:write-attribute(name=integrated-jaspi,value=false)";
    }

    private final Text text;

    ServerMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
