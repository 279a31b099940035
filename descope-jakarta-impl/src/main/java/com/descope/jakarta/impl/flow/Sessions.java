package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.SignedOut.Reason;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.session.SessionLife;
import com.descope.jakarta.impl.session.SessionLife.Stage;
import com.descope.jakarta.impl.session.SessionTooLarge;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.shared.LogoutIndex;
import com.descope.jakarta.impl.shared.Proven;
import com.descope.jakarta.impl.shared.StoreFailed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The session of a request and what it is good for. While the access token is valid nobody waits but the one request that
 * refreshes it; whoever comes later waits for that refresh. A session that is over is ended, and the log says why.
 */
final class Sessions {
    private final SessionLife life;
    private final TokenRefresh refresh;
    private final Duration patience;
    private final LogoutIndex logouts;
    private final DescopeLog log;
    private final Endings endings;

    /** Nobody waits longer than {@code patience} for a refresh of another request. */
    Sessions(
            SessionLife life,
            TokenRefresh refresh,
            Duration patience,
            LogoutIndex logouts,
            DescopeLog log,
            Endings endings) {
        this.life = life;
        this.refresh = refresh;
        this.patience = patience;
        this.logouts = logouts;
        this.log = log;
        this.endings = endings;
    }

    Standing of(Visit visit) {
        Optional<SignedInSession> current = visit.sessions().current();
        if (current.isEmpty()) {
            return new Standing.Nobody();
        }
        SignedInSession session = current.get();
        Optional<Standing> signedOut = signedOut(session);
        if (signedOut.isPresent() && signedOut.get() instanceof Standing.Nobody) {
            visit.sessions().end();
        }
        return signedOut.orElseGet(() -> inItsLife(visit, session));
    }

    /**
     * Here or elsewhere; also when it is not known whether he is, for he may be. Nothing is ended here: while a request waited for
     * Descope somebody else may have signed in.
     */
    private Optional<Standing> signedOut(SignedInSession session) {
        try {
            if (logouts.isEnded(session.id())) {
                log.say(SessionMessage.SIGNED_OUT_BEFORE);
                return Optional.of(new Standing.Nobody());
            }
            if (logouts.isOver(proven(session))) {
                endings.over(session, Reason.LOGOUT_ELSEWHERE, SessionMessage.SIGNED_OUT_ELSEWHERE);
                return Optional.of(new Standing.Nobody());
            }
            return Optional.empty();
        } catch (StoreFailed failed) {
            return Optional.of(new Standing.Unknown(failed.what(), failed.values()));
        }
    }

    private Standing inItsLife(Visit visit, SignedInSession session) {
        return switch (life.of(session)) {
            case FRESH -> new Standing.Good(session);
            case DUE -> due(visit, session);
            case EXPIRED -> spent(session).orElseGet(() -> late(visit, session, true));
            case BEYOND_GRACE -> spent(session).orElseGet(() -> late(visit, session, false));
            case OVER -> end(visit, session, Reason.MAX_AGE, SessionMessage.MAX_AGE_REACHED);
        };
    }

    /** The browser may go on sending it, but Descope is not asked again. */
    private Optional<Standing> spent(SignedInSession session) {
        try {
            return logouts.areSpent(RefreshExchange.consumed(session))
                    ? Optional.of(new Standing.Nobody())
                    : Optional.empty();
        } catch (StoreFailed failed) {
            return Optional.of(new Standing.Unknown(failed.what(), failed.values()));
        }
    }

    /** Without a refresh: who seems to be signed in, where no resource runs for him. */
    Optional<SignedInSession> glance(Visit visit) {
        return visit.sessions().current().filter(this::notSignedOut).filter(this::mayBeGood);
    }

    private boolean notSignedOut(SignedInSession session) {
        try {
            return !logouts.isEnded(session.id())
                    && !logouts.isOver(proven(session))
                    && !logouts.areSpent(RefreshExchange.consumed(session));
        } catch (StoreFailed unknown) {
            return false;
        }
    }

    private boolean mayBeGood(SignedInSession session) {
        Stage stage = life.of(session);
        return stage.compareTo(Stage.EXPIRED) < 0 || (stage != Stage.OVER && refreshable(session));
    }

    private Standing due(Visit visit, SignedInSession session) {
        if (refreshable(session)
                && refresh.of(session, Duration.ZERO).getNow(null) instanceof RefreshOutcome.Refreshed refreshed) {
            return adopted(visit, session, refreshed.session());
        }
        return new Standing.Good(session);
    }

    private Standing late(Visit visit, SignedInSession session, boolean withinGrace) {
        if (!refreshable(session)) {
            return endOnly(visit, session, Reason.NO_REFRESH_TOKEN, SessionMessage.NO_REFRESH_TOKEN);
        }
        RefreshOutcome outcome = await(refresh.of(session, patience));
        if (outcome instanceof RefreshOutcome.Refreshed refreshed) {
            return adopted(visit, session, refreshed.session());
        }
        if (outcome instanceof RefreshOutcome.Refused refused) {
            return signedOut(session)
                    .or(() -> newer(visit, session).map(Standing.Good::new))
                    .orElseGet(() -> refused(visit, session, refused.what(), refused.values()));
        }
        RefreshOutcome.Failed failed = (RefreshOutcome.Failed) outcome;
        if (withinGrace) {
            return new Standing.Good(session);
        }
        return failed.outage()
                ? new Standing.Unknown(failed.what(), failed.values())
                : refused(visit, session, failed.what(), failed.values());
    }

    private Standing refused(Visit visit, SignedInSession session, Message why, List<Object> values) {
        return endOnly(
                visit,
                session,
                Reason.REFRESH_REFUSED,
                SessionMessage.REFRESH_REFUSED,
                why.causeWith(values.toArray()));
    }

    /** Refreshed, whatever the age of its tokens; as long as those are good, a failure ends nothing. */
    Standing renewed(Visit visit, SignedInSession session) {
        return signedOut(session).orElseGet(() -> {
            RefreshOutcome outcome = await(refresh.of(session, patience));
            if (outcome instanceof RefreshOutcome.Refreshed refreshed) {
                return adopted(visit, session, refreshed.session());
            }
            if (outcome instanceof RefreshOutcome.Refused refused) {
                return signedOut(session)
                        .or(() -> newer(visit, session).map(Standing.Good::new))
                        .orElseGet(() -> new Standing.Unknown(refused.what(), refused.values()));
            }
            RefreshOutcome.Failed failed = (RefreshOutcome.Failed) outcome;
            return new Standing.Unknown(failed.what(), failed.values());
        });
    }

    private RefreshOutcome await(CompletableFuture<RefreshOutcome> outcome) {
        try {
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return TokenRefresh.BROKEN_OFF;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return TokenRefresh.BROKEN_OFF;
        }
    }

    /** Another request may have brought newer tokens meanwhile; a refused one must not end those. */
    private Optional<SignedInSession> newer(Visit visit, SignedInSession seen) {
        return visit.sessions()
                .current()
                .filter(now -> !now.equals(seen))
                .filter(now -> life.of(now).compareTo(Stage.EXPIRED) < 0);
    }

    /** Unless a logout came while Descope was asked; kept also when that is not known, for the old tokens are used up. */
    private Standing adopted(Visit visit, SignedInSession before, SignedInSession refreshed) {
        Optional<Standing> meanwhile = signedOut(before);
        if (meanwhile.isPresent() && meanwhile.get() instanceof Standing.Nobody) {
            return meanwhile.get();
        }
        try {
            visit.sessions().replace(before, refreshed);
        } catch (SessionTooLarge tooLarge) {
            return end(
                    visit,
                    refreshed,
                    Reason.TOO_LARGE,
                    SessionMessage.OUTGROWN,
                    tooLarge.values().toArray());
        }
        return meanwhile.orElseGet(() -> new Standing.Good(refreshed));
    }

    private Standing end(Visit visit, SignedInSession session, Reason reason, Message why, Object... values) {
        visit.sessions().end();
        endings.over(session, reason, why, values);
        return new Standing.Nobody();
    }

    /** Its tokens are of no use, which says nothing of a newer one that the browser may have by now. */
    private Standing endOnly(Visit visit, SignedInSession session, Reason reason, Message why, Object... values) {
        if (endings.over(session, reason, why, values)) {
            visit.sessions().endOnly(session);
        }
        return new Standing.Nobody();
    }

    static boolean refreshable(SignedInSession session) {
        return !session.tokens().refreshToken().isEmpty();
    }

    private static Proven proven(SignedInSession session) {
        return new Proven(session.subject(), session.claims().text("sid"), session.signedIn());
    }
}
