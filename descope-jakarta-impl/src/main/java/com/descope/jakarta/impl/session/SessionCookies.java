package com.descope.jakarta.impl.session;

import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.CookieName;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.WebRequest.RequestCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A session as cookies of one application: sealed, then cut into as few as browsers take. The first says how many there are,
 * so that what is left of a longer session of before is not taken for a part of this one.
 */
final class SessionCookies {
    /** How the names of all applications' session cookies begin, on http and behind the prefix of https. */
    static final String USE = "session-";

    /** Octets of a session in a request: servers refuse more than 8 kB of headers, and ours are not the only ones. */
    private static final int MOST_OCTETS = 6_000;
    /** Octets of one cookie with all that is said of it; browsers take no more (RFC 6265, section 6.1). */
    private static final int LONGEST_COOKIE = 4_096;

    private static final int MOST_COOKIES = 3;
    /** One name can come twice, from two paths. */
    private static final int MOST_TRIED = 4;
    /** Behind the number of cookies, in the first of them. */
    private static final char COUNTED = '.';

    private final Seal seal;
    private final SessionText text;
    private final String name;
    private final String path;
    private final boolean secure;

    SessionCookies(Seal seal, SessionText text, PublicUrl app) {
        this.seal = seal;
        this.text = text;
        this.name = CookieName.of(app, USE);
        this.path = CookieName.pathOf(app);
        this.secure = app.secure();
    }

    /** Those of a request that may be parts of this application's session. */
    List<RequestCookie> among(List<RequestCookie> cookies) {
        List<String> names =
                IntStream.range(0, MOST_COOKIES).mapToObj(this::name).toList();
        return cookies.stream()
                .filter(cookie -> names.contains(cookie.name()))
                .limit((long) MOST_COOKIES * MOST_TRIED)
                .toList();
    }

    /** The session, or empty for whatever this application has not sealed. */
    Optional<SignedInSession> open(List<RequestCookie> ours) {
        return IntStream.range(0, MOST_TRIED)
                .mapToObj(turn -> joined(ours, turn))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(whole -> seal.open(Purpose.SESSION, name, whole).stream())
                .flatMap(opened -> text.read(opened).stream())
                .findFirst();
    }

    /** What the parts are together, at each turn with the next of those that share a name. */
    private Optional<String> joined(List<RequestCookie> ours, int turn) {
        Optional<RequestCookie> first = part(ours, 0, turn);
        int count = first.map(RequestCookie::value).map(SessionCookies::count).orElse(0);
        int octets = 0;
        StringBuilder whole = new StringBuilder();
        for (int index = 0; index < count; index++) {
            Optional<RequestCookie> part = part(ours, index, turn);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            octets += part.get().octets();
            whole.append(part.get().value());
        }
        return count == 0 || octets > MOST_OCTETS ? Optional.empty() : Optional.of(whole.substring(2));
    }

    private Optional<RequestCookie> part(List<RequestCookie> ours, int index, int turn) {
        List<RequestCookie> ofThatName = ours.stream()
                .filter(cookie -> cookie.name().equals(name(index)))
                .toList();
        return ofThatName.isEmpty()
                ? Optional.empty()
                : Optional.of(ofThatName.get(Math.min(turn, ofThatName.size() - 1)));
    }

    private static int count(String value) {
        int count = value.length() > 2 && value.charAt(1) == COUNTED ? value.charAt(0) - '0' : 0;
        return count >= 1 && count <= MOST_COOKIES ? count : 0;
    }

    /** What makes the browser bring this session from now on. */
    List<CookieChange> write(SignedInSession session) throws SessionTooLarge {
        String whole = sealText(text.write(session));
        List<CookieChange> changes = new ArrayList<>();
        int octets = 0;
        int from = 0;
        while (from < whole.length()) {
            int to = Math.min(whole.length(), from + room(changes.size()));
            CookieChange part = cookie(changes.size(), whole.substring(from, to));
            octets += new RequestCookie(part.name(), part.value()).octets();
            changes.add(part);
            from = to;
        }
        if (changes.size() > MOST_COOKIES || octets + 2 > MOST_OCTETS) {
            throw new SessionTooLarge(octets + 2, MOST_OCTETS);
        }
        changes.set(0, cookie(0, "" + changes.size() + COUNTED + changes.get(0).value()));
        return changes;
    }

    private String sealText(String written) throws SessionTooLarge {
        try {
            return seal.seal(Purpose.SESSION, name, written);
        } catch (IllegalArgumentException beyondAllSeals) {
            throw new SessionTooLarge(written.length(), MOST_OCTETS);
        }
    }

    /** Room for the value; in the first one for what says how many there are as well. */
    private int room(int index) {
        int taken = cookie(index, "").headerValue().length() + (index == 0 ? 2 : 0);
        return Math.max(1, LONGEST_COOKIE - taken);
    }

    private CookieChange cookie(int index, String value) {
        return CookieChange.untilClosed(name(index), value, path, secure);
    }

    CookieChange deletion(String cookieName) {
        return CookieChange.delete(cookieName, path, secure);
    }

    private String name(int index) {
        return index == 0 ? name : name + "." + index;
    }
}
