package com.descope.jakarta.impl.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who was signed out elsewhere, and when (OpenID Connect Back-Channel Logout 1.0, section 2.7), which sessions were signed out
 * here, so that a copy of one is over too, and which tokens took a session as far as they could. Entries live as long as a session
 * may, and are written for proved logouts and sessions only, so that nobody can fill the memory.
 */
public final class LogoutIndex {
    private static final String SUBJECT = "sub ";
    private static final String SUBJECT_WITHOUT_SID = "sub without sid ";
    private static final String SID = "sid ";
    private static final String SESSION = "session ";
    private static final String TOKENS = "tokens ";
    /** Each lost race is another node's logout of the same subject within milliseconds. */
    private static final int MOST_RACES = 10;

    private final Store store;
    private final Duration life;

    /** Entries live for {@code life}. */
    public LogoutIndex(Store store, Duration life) {
        this.store = store;
        this.life = life;
    }

    /** Everything of a subject that was proved until then is over. */
    public void subjectEnded(String subject, Instant at) throws StoreFailed {
        note(SUBJECT + subject, at);
    }

    /** One browser session is over, and what does not tell its browser session, if the subject is known. */
    public void browserEnded(String sid, Optional<String> subject, Instant at) throws StoreFailed {
        note(SID + sid, at);
        if (subject.isPresent()) {
            note(SUBJECT_WITHOUT_SID + subject.get(), at);
        }
    }

    /** One session of ours is over, wherever a copy of it is kept. Whether that is news. */
    public boolean sessionEnded(String id) throws StoreFailed {
        return store.putIfAbsent(SESSION + id, "", life);
    }

    /** Whether {@link #sessionEnded} was said of it. */
    public boolean isEnded(String id) throws StoreFailed {
        return store.get(SESSION + id).isPresent();
    }

    /** A session cannot go on with these tokens, but may with newer ones. Whether that is news. */
    public boolean tokensSpent(TokenPair tokens) throws StoreFailed {
        return store.putIfAbsent(TOKENS + tokens.hash(), "", life);
    }

    /** Whether {@link #tokensSpent} was said of them. */
    public boolean areSpent(TokenPair tokens) throws StoreFailed {
        return store.get(TOKENS + tokens.hash()).isPresent();
    }

    /** Whether a logout came after the proof, or in the same second. */
    public boolean isOver(Proven proven) throws StoreFailed {
        String rest = proven.sid().map(sid -> SID + sid).orElseGet(() -> SUBJECT_WITHOUT_SID + proven.subject());
        return ended(SUBJECT + proven.subject(), proven.at()) || ended(rest, proven.at());
    }

    private boolean ended(String key, Instant provedAt) throws StoreFailed {
        Optional<String> logout = store.get(key);
        return logout.isPresent() && !provedAt.isAfter(instant(logout.get()));
    }

    /** The later one stays: logouts may come in another order than they happened. */
    private void note(String key, Instant at) throws StoreFailed {
        String now = Long.toString(at.toEpochMilli());
        for (int race = 0; race < MOST_RACES; race++) {
            if (store.putIfAbsent(key, now, life)) {
                return;
            }
            Optional<String> known = store.get(key);
            if (known.isPresent()
                    && (!at.isAfter(instant(known.get())) || store.replace(key, known.get(), now, life))) {
                return;
            }
        }
        throw new StoreFailed(new IllegalStateException("it changes faster than it can be written"));
    }

    private static Instant instant(String text) throws StoreFailed {
        try {
            return Instant.ofEpochMilli(Long.parseLong(text));
        } catch (NumberFormatException notOurs) {
            throw new StoreFailed(notOurs);
        }
    }
}
