package com.descope.jakarta.impl.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Who was signed out elsewhere, and when (OpenID Connect Back-Channel Logout 1.0, section 2.7): what was proved before is over,
 * though it may be remembered here. Entries live as long as a session may, and none is let go earlier: they are written for
 * proved logouts only, so that nobody can fill it.
 */
public final class LogoutIndex {
    private static final String SUBJECT = "sub ";
    private static final String SUBJECT_WITHOUT_SID = "sub without sid ";
    private static final String SID = "sid ";

    private final Cache<String, Instant> logouts;

    /** Entries live for {@code life}. */
    public LogoutIndex(Duration life, Clock clock) {
        this.logouts = Caffeine.newBuilder()
                .expireAfterWrite(life)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Everything of a subject that was proved until then is over. */
    public void subjectEnded(String subject, Instant at) {
        note(SUBJECT + subject, at);
    }

    /** One browser session is over, and what does not tell its browser session, if the subject is known. */
    public void browserEnded(String sid, Optional<String> subject, Instant at) {
        note(SID + sid, at);
        subject.ifPresent(name -> note(SUBJECT_WITHOUT_SID + name, at));
    }

    /** Whether a logout came after the proof, or in the same second. */
    public boolean isOver(Proven proven) {
        if (logouts.asMap().isEmpty()) {
            return false;
        }
        String rest = proven.sid().map(sid -> SID + sid).orElseGet(() -> SUBJECT_WITHOUT_SID + proven.subject());
        return ended(SUBJECT + proven.subject(), proven.at()) || ended(rest, proven.at());
    }

    private boolean ended(String key, Instant provedAt) {
        Instant logout = logouts.getIfPresent(key);
        return logout != null && !provedAt.isAfter(logout);
    }

    /** The later one stays: logouts may come in another order than they happened. */
    private void note(String key, Instant at) {
        logouts.asMap().merge(key, at, (known, now) -> now.isAfter(known) ? now : known);
    }
}
