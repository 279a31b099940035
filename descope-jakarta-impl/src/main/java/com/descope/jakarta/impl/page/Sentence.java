package com.descope.jakarta.impl.page;

/** What a visitor is told: no evidence in it, nothing that an attacker wrote. */
public enum Sentence {
    BROWSER_SENT_WRONG(
            "Your sign-in could not be completed", "What your browser brought does not belong to a sign-in."),
    COOKIE_LOST(
            "Your browser came back without our cookie",
            "The sign-in began, but its cookie is gone. Allow cookies for this site, and sign in with one browser only."),
    SESSION_LOST(
            "You were signed in, but the session did not come back",
            "Your browser does not send the session cookie of this site. Allow cookies for it, or tell its operator."),
    REFUSED("Your sign-in was refused", "The sign-in service did not let you in."),
    NOT_ALLOWED("You may not do this", "You are signed in, but this is for others.", "To the start page"),
    ANSWER_WRONG("Your sign-in could not be completed", "The sign-in service gave an answer that we cannot accept."),
    UNREACHABLE("Sign-in is not available right now", "The sign-in service cannot be reached. Try again in a moment."),
    FAILED("Something went wrong", "This request could not be answered.");

    private final String title;
    private final String text;
    private final String wayOn;

    Sentence(String title, String text) {
        this(title, text, "Try again");
    }

    Sentence(String title, String text, String wayOn) {
        this.title = title;
        this.text = text;
        this.wayOn = wayOn;
    }

    /** The usual one for a status of an error page of ours. */
    public static Sentence of(int status) {
        return switch (status) {
            case 400 -> BROWSER_SENT_WRONG;
            case 403 -> REFUSED;
            case 502 -> ANSWER_WRONG;
            case 503 -> UNREACHABLE;
            default -> FAILED;
        };
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    /** What the link to the application's start says. */
    public String wayOn() {
        return wayOn;
    }
}
