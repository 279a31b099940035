package com.descope.jakarta.impl.attempt;

import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.web.WebRequest;
import com.descope.jakarta.impl.web.WebRequest.RequestCookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The attempts that a browser brings, each in a sealed cookie of its own. */
final class AttemptCookies {
    /** Octets of a whole cookie. */
    static final int LONGEST = 1_500;

    private static final String PREFIX = "descope-login-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{22}");
    private static final Pattern OURS = Pattern.compile("(__Host-)?descope-");
    /** A browser keeps no more for one site, and whoever sends more is none. */
    private static final int MOST = 200;

    private final Seal seal;
    private final AttemptCodec codec = new AttemptCodec();

    AttemptCookies(Seal seal) {
        this.seal = seal;
    }

    static String name(String id) {
        return PREFIX + id;
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The value for the attempt's cookie. */
    String seal(LoginAttempt attempt) {
        return seal.seal(Purpose.LOGIN, name(attempt.id()), codec.write(attempt));
    }

    /** Every attempt of this id; one name can come twice, from two paths. */
    List<LoginAttempt> find(WebRequest request, String id) {
        String name = name(id);
        return request.fields().cookies().stream()
                .filter(cookie -> cookie.name().equals(name))
                .limit(MOST)
                .flatMap(cookie -> open(cookie).stream())
                .toList();
    }

    /** All cookies that are called like an attempt's, those of one name as one. */
    List<KeptAttempt> all(WebRequest request) {
        Map<String, KeptAttempt> byName = new LinkedHashMap<>();
        request.fields().cookies().stream()
                .filter(cookie -> isName(cookie.name()))
                .limit(MOST)
                .forEach(cookie -> byName.merge(
                        cookie.name(),
                        new KeptAttempt(cookie.name(), cookie.octets(), open(cookie)),
                        KeptAttempt::together));
        return List.copyOf(byName.values());
    }

    /** What our other cookies take: the browser's, a session's. */
    static int octetsOfOthers(WebRequest request) {
        return request.fields().cookies().stream()
                .filter(cookie -> OURS.matcher(cookie.name()).lookingAt() && !isName(cookie.name()))
                .mapToInt(RequestCookie::octets)
                .sum();
    }

    private Optional<LoginAttempt> open(RequestCookie cookie) {
        if (cookie.octets() > LONGEST) {
            return Optional.empty();
        }
        return seal.open(Purpose.LOGIN, cookie.name(), cookie.value())
                .flatMap(text -> codec.read(cookie.name().substring(PREFIX.length()), text));
    }
}
