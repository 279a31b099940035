package com.descope.jakarta.impl.observe;

/** What is counted, by one attribute each. */
public enum Counter {
    SIGN_INS("descope.sign_ins", "{sign_in}", "descope.outcome", "Logins that ended in a session or with an error"),
    SIGN_OUTS("descope.sign_outs", "{sign_out}", "descope.reason", "Sessions that ended"),
    REFRESHES("descope.refreshes", "{refresh}", "descope.outcome", "Refreshes of sessions for which Descope was asked"),
    REJECTIONS("descope.token.rejections", "{rejection}", "descope.code", "Requests whose bearer token was refused");

    /** The outcome of what went well; of what did not it is the message's id. */
    static final String OK = "ok";

    private final String instrument;
    private final String unit;
    private final String attribute;
    private final String description;

    Counter(String instrument, String unit, String attribute, String description) {
        this.instrument = instrument;
        this.unit = unit;
        this.attribute = attribute;
        this.description = description;
    }

    String instrument() {
        return instrument;
    }

    String unit() {
        return unit;
    }

    String attribute() {
        return attribute;
    }

    String description() {
        return description;
    }
}
