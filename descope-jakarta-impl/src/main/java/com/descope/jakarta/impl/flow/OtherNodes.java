package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.session.SessionText;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.shared.SecretResults;
import java.time.Duration;
import java.util.Optional;

/** Of all nodes that hold the tokens of a session one refreshes it, and the others take over what it brought. */
final class OtherNodes {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final SecretResults refreshes;
    private final SessionText text;

    OtherNodes(SecretResults refreshes, SessionText text) {
        this.refreshes = refreshes;
        this.text = text;
    }

    /** What came, or comes within {@code patience}, of another node's refresh; empty if it is this node's to do. */
    Optional<RefreshOutcome> refresh(SignedInSession session, Duration patience) {
        String secret = secret(session);
        SecretResults.Turn turn = refreshes.turn(secret);
        if (turn instanceof SecretResults.Mine) {
            return Optional.empty();
        }
        Optional<String> result = turn instanceof SecretResults.Done done
                ? Optional.of(done.result())
                : refreshes.await(secret, patience);
        return Optional.of(read(session, result).orElse(TokenRefresh.BROKEN_OFF));
    }

    /** What came of another node's refresh already. */
    Optional<RefreshOutcome> known(SignedInSession session) {
        return read(session, refreshes.known(secret(session)));
    }

    private Optional<RefreshOutcome> read(SignedInSession session, Optional<String> result) {
        return result.flatMap(text::read)
                .filter(refreshed -> refreshed.id().equals(session.id()))
                .map(RefreshOutcome.Refreshed::new);
    }

    void refreshed(SignedInSession before, SignedInSession after) {
        refreshes.finish(secret(before), text.write(after), REMEMBERED);
    }

    void notRefreshed(SignedInSession session) {
        refreshes.abandon(secret(session));
    }

    private static String secret(SignedInSession session) {
        return RefreshExchange.consumed(session).secret();
    }
}
