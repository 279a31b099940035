package com.descope.jakarta.impl.attempt;

import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.CookieName;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.WebRequest;
import java.time.Duration;
import java.util.Optional;

/** A browser's marks, in a sealed cookie: they are there before a session is, and stay when it has gone. */
public final class BrowserCookie {
    /** That a logout asks for the password next time must hold when its browser comes back after a holiday. */
    private static final Duration LIFE = Duration.ofDays(30);

    private static final int LONGEST = 1_000;
    /** One name can come twice, from two paths. */
    private static final int MOST_TRIED = 4;

    private final Seal seal;
    private final MarksCodec codec = new MarksCodec();

    public BrowserCookie(Seal seal) {
        this.seal = seal;
    }

    /** The marks, {@link BrowserMarks#NONE} for a browser that brings none of ours. */
    public BrowserMarks read(WebRequest request, PublicUrl app) {
        return find(request, app).orElse(BrowserMarks.NONE);
    }

    /** The marks, empty for a browser that does not keep our cookies, or is new. */
    public Optional<BrowserMarks> find(WebRequest request, PublicUrl app) {
        String name = name(app);
        return request.fields().cookies().stream()
                .filter(cookie -> cookie.name().equals(name) && cookie.value().length() <= LONGEST)
                .limit(MOST_TRIED)
                .flatMap(cookie -> seal.open(Purpose.BROWSER, name, cookie.value()).flatMap(codec::read).stream())
                .findFirst();
    }

    public CookieChange write(BrowserMarks marks, PublicUrl app) {
        String name = name(app);
        String value = seal.seal(Purpose.BROWSER, name, codec.write(marks));
        return new CookieChange(name, value, CookieName.pathOf(app), app.secure(), LIFE);
    }

    private static String name(PublicUrl app) {
        return CookieName.of(app, "");
    }
}
