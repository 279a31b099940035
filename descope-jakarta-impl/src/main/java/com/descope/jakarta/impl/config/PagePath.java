package com.descope.jakarta.impl.config;

import java.net.URI;
import java.util.regex.Pattern;

/** Paths that mean one place to everybody: one slash at the beginning, no dot segments, nothing that servers read differently. */
final class PagePath {
    private static final Pattern OWN = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,=:@-]+)+");
    private static final Pattern PAGE = Pattern.compile("/|(/([A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})+)+/?");
    private static final Pattern UNCLEAR = Pattern.compile("//|/\\.{1,2}(/|$)|[\\\\;\\p{Cntrl}]");

    private PagePath() {}

    /** A path that requests are compared with after the server has decoded them, hence without {@code %}. */
    static boolean isOwn(String path) {
        return OWN.matcher(path).matches() && isClear(path);
    }

    static boolean isPage(String path) {
        return PAGE.matcher(path).matches() && isClear(decoded(path));
    }

    /** A page with its query, if it has one. */
    static boolean isPageWithQuery(String page) {
        int query = page.indexOf('?');
        return query < 0
                ? isPage(page)
                : isPage(page.substring(0, query)) && page.substring(query).matches("[!-~&&[^#\\\\\"<>]]*");
    }

    /** Whether a page is the path or below it, as servers see it. */
    static boolean isUnder(String page, String path) {
        int query = page.indexOf('?');
        String plain = decoded(query < 0 ? page : page.substring(0, query));
        return plain.equals(path) || plain.startsWith(path + "/");
    }

    private static boolean isClear(String decoded) {
        return !UNCLEAR.matcher(decoded).find();
    }

    private static String decoded(String path) {
        return URI.create(path).getPath();
    }
}
