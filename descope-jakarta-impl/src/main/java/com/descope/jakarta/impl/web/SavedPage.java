package com.descope.jakarta.impl.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A page of the application that a login returns to: a public path, as the browser shows it, and nothing that leads elsewhere. */
public final class SavedPage {
    private static final int LONGEST = 800;
    /** Visible ASCII without a backslash, which browsers take for a slash. */
    private static final Pattern FORM = Pattern.compile("/(?!/)[!-\\[\\]-~]*+");

    private final String value;

    private SavedPage(String value) {
        this.value = value;
    }

    /**
     * The page, or empty for the landing page.
     *
     * @param candidate a public path with its query; beyond 800 characters it loses its query
     * @param ownPath the module's own path, to which no login returns
     */
    public static Optional<SavedPage> of(String candidate, PublicUrl app, String ownPath) {
        String page = candidate.length() > LONGEST ? pathOf(candidate) : candidate;
        boolean safe = page.length() <= LONGEST
                && FORM.matcher(page).matches()
                && Percent.octets(page).filter(SavedPage::isWithoutControls).isPresent()
                && PathReadings.of(pathOf(page))
                        .filter(readings -> areInside(readings, app.path(), app.pathOf(ownPath)))
                        .isPresent();
        return safe ? Optional.of(new SavedPage(page)) : Optional.empty();
    }

    private static String pathOf(String page) {
        return page.split("[?#]", 2)[0];
    }

    private static boolean isWithoutControls(byte[] octets) {
        for (byte octet : octets) {
            if ((octet >= 0 && octet < ' ') || octet == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean areInside(List<List<String>> readings, String publicPath, String ownPath) {
        List<String> application = PathReadings.segmentsOf(publicPath);
        List<String> own = PathReadings.segmentsOf(ownPath);
        return readings.stream().allMatch(page -> startsWith(page, application) && !startsWith(page, own));
    }

    private static boolean startsWith(List<String> path, List<String> prefix) {
        return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
    }

    public String value() {
        return value;
    }
}
