package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Configuration: 1000 to 1999. */
public enum ConfigMessage implements Message {
    MISSING(
            1001,
            Level.ERROR,
            "{0} is not set.",
            "Set it in META-INF/microprofile-config.properties, as a system property or as environment variable {1}."),
    WRONG_VALUE(1002, Level.ERROR, "{0} is {1}, which is not {2}.", "Set {0} to {2}."),
    UNRESOLVED(
            1003,
            Level.ERROR,
            "{0} refers to a property that is not set.",
            "Set every property that ${...} names in {0}, or give it a default there, as in ${name:default}."),
    UNREADABLE(
            1004,
            Level.ERROR,
            "{0} cannot be read: its source fails with {1}.",
            "Look for an endless or unfinished ${...} in {0}, and into the configuration source that holds it."),
    SOURCES_UNREADABLE(
            1005,
            Level.ERROR,
            "The configuration cannot be read: {0}.",
            "Repair META-INF/microprofile-config.properties or the configuration source that this names."),
    TOO_LONG(1006, Level.ERROR, "{0} has {1} characters; more than {2} are not read.", "Shorten {0}."),
    CONTROL_CHARACTER(
            1007, Level.ERROR, "{0} holds a control character.", "Write {0} in one line of visible characters."),
    TOO_MANY(1008, Level.ERROR, "{0} lists {1} values; more than {2} are not read.", "Shorten the list in {0}."),
    OUT_OF_BOUNDS(
            1009, Level.ERROR, "{0} is {1}, which is not from {2} to {3}.", "Set {0} to a value from {2} to {3}."),
    NOT_HTTPS(
            1010,
            Level.ERROR,
            "{0} is {1}; http is for this machine only.",
            "Use https for {0}, or http with localhost, 127.0.0.1 or [::1]."),
    URL_PART(1011, Level.ERROR, "{0} has {1} in its URL.", "Leave {1} out of {0}."),
    NEEDS_SECRET(
            1020,
            Level.ERROR,
            "{0} is {1}, but there is no client secret.",
            "Set descope.client-secret to a Descope access key, or leave {0} out."),
    NEEDS_PKCE(
            1021,
            Level.ERROR,
            "{0} is false for a client that does not authenticate itself.",
            "Set descope.client-secret to a Descope access key and authenticate with it, or leave {0} out."),
    CALLBACK_OUTSIDE(1030, Level.ERROR, "{0} is {1}, which is not under {2}.", "Set {0} to a path under {2}/."),
    CALLBACK_TAKEN(
            1031,
            Level.ERROR,
            "{0} is {1}, which is another of the module's own paths.",
            "Choose another path for {0}, such as {2}/callback."),
    PAGE_AMONG_OWN(
            1032,
            Level.ERROR,
            "{0} is {1}, which is among the module's own paths under {2}.",
            "Set {0} to a page of the application."),
    PROTOCOL_PARAMETER(
            1040,
            Level.ERROR,
            "{0} names {1}, which is a parameter of the protocol and the module's own to set.",
            "Take {1} out of {0}."),
    NOT_FORWARDABLE(
            1041,
            Level.ERROR,
            "{0} names prompt, which whoever writes a link could then choose.",
            "Take prompt out of {0}; descope.authorization.parameter.prompt sets it for every login."),
    NO_OPENID(
            1042,
            Level.ERROR,
            "{0} does not ask for openid, without which there is no ID token.",
            "Add openid to {0}; scopes are separated by spaces."),
    SHORT_SECRET(
            1050,
            Level.ERROR,
            "Secret number {1} in {0} has {2} bytes; {3} are the least.",
            "Make a random one, for example with: openssl rand -base64 48."),
    NO_SECRET_FOR_COOKIES(
            1051,
            Level.ERROR,
            "{0} is cookie, but there is nothing that all nodes seal cookies with: the client is public, and"
                    + " descope.session.secrets is not set.",
            "Set descope.session.secrets, for example to what this prints: openssl rand -base64 48."),
    UNSAFE_ALGORITHM(
            1060,
            Level.ERROR,
            "{0} names {1}, with which whoever knows our public data could make tokens.",
            "Take {1} out of {0}; Descope signs with RS256."),
    SEVERAL_STORES(
            1070,
            Level.ERROR,
            "Nodes are to share more than one memory: {0}.",
            "Keep one: either a single SharedStore bean, or descope.cluster.map."),
    SEVERAL_BEANS(
            1071,
            Level.ERROR,
            "There is more than one {0}: {1}.",
            "Keep one, and let it call the others; or make one an alternative with a priority, which replaces them."),
    SEVERAL_MECHANISMS(
            1072,
            Level.ERROR,
            "The application has more than one HttpAuthenticationMechanism: {0}.",
            "Take the other one, or its annotation, away; or make it an alternative with a priority, which replaces this module's."),
    SEVERAL_COPIES(
            1073,
            Level.ERROR,
            "This module is there more than once: {0}.",
            "Keep one descope-jakarta-impl in WEB-INF/lib, and none in an EAR's lib; look for two versions of it."),
    UNKNOWN_KEY(1090, Level.WARNING, "{0} is set, but there is no such key.", "Did you mean {1}?"),
    UNKNOWN_KEY_FAR(
            1091,
            Level.WARNING,
            "{0} is set, but there is no such key.",
            "Remove it; docs/configuration.md lists the keys of this version.");

    private final Text text;

    ConfigMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
