package com.descope.jakarta.emulator.page;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of the emulator's sign-in page, for whoever fills it in without a person.
 *
 * @param action where it is sent to
 * @param request the authorization request that it answers
 */
public record SignInForm(String action, String request) {

    private static final Pattern FORM = Pattern.compile(
            "<form method=\"post\" action=\"([^\"]*)\">\\s*<input type=\"hidden\" name=\"request\" value=\"([^\"]*)\">");

    /** The form in a page; empty if the page has none. */
    public static Optional<SignInForm> in(String html) {
        Matcher form = FORM.matcher(html);
        return form.find()
                ? Optional.of(new SignInForm(form.group(1).replace("&amp;", "&"), form.group(2)))
                : Optional.empty();
    }

    /** As filled in by who chooses this user. */
    public Map<String, String> choosing(String user) {
        return Map.of("request", request, "user", user);
    }

    /** As filled in by who does not want to sign in. */
    public Map<String, String> cancelling() {
        return Map.of("request", request, "cancel", "true");
    }
}
