package com.descope.jakarta.impl.attempt;

import com.descope.jakarta.impl.web.CookieChange;
import java.util.List;

/** A login that has just begun, its {@code state}, and the cookies to set and to delete. */
public record OpenedAttempt(LoginAttempt attempt, String state, List<CookieChange> cookies) {

    public OpenedAttempt {
        cookies = List.copyOf(cookies);
    }

    @Override
    public String toString() {
        return "OpenedAttempt[" + attempt + "]";
    }
}
