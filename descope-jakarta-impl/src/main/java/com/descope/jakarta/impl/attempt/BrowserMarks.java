package com.descope.jakarta.impl.attempt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What we remember of a browser, to the second.
 *
 * @param signIns the latest sign-ins whose login brought no session of ours, oldest first, at most {@link #MOST_SIGN_INS}
 * @param silent the last silent attempt
 * @param stepUp the last step-up that a page was sent to
 * @param promptLogin the next login asks for the password ({@code prompt=login})
 * @param signedOut somebody signed out here, and nobody has signed in since: nobody is signed in without being asked
 */
public record BrowserMarks(
        List<Instant> signIns,
        Optional<Instant> silent,
        Optional<Instant> stepUp,
        boolean promptLogin,
        boolean signedOut) {
    public static final BrowserMarks NONE =
            new BrowserMarks(List.of(), Optional.empty(), Optional.empty(), false, false);

    /** The loop guard looks for four. */
    public static final int MOST_SIGN_INS = 6;

    public BrowserMarks {
        signIns = signIns.stream()
                .skip(Math.max(0, signIns.size() - MOST_SIGN_INS))
                .map(BrowserMarks::toSecond)
                .toList();
        silent = silent.map(BrowserMarks::toSecond);
        stepUp = stepUp.map(BrowserMarks::toSecond);
    }

    private static Instant toSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    public BrowserMarks withSignIn(Instant now) {
        List<Instant> more = new ArrayList<>(signIns);
        more.add(now);
        return new BrowserMarks(more, silent, stepUp, promptLogin, signedOut);
    }

    /** How many of the remembered sign-ins came at that instant or later. */
    public int signInsSince(Instant earliest) {
        return (int) signIns.stream()
                .filter(signIn -> !signIn.isBefore(toSecond(earliest)))
                .count();
    }

    public BrowserMarks withoutSignIns() {
        return new BrowserMarks(List.of(), silent, stepUp, promptLogin, signedOut);
    }

    public BrowserMarks withSilent(Instant now) {
        return new BrowserMarks(signIns, Optional.of(now), stepUp, promptLogin, signedOut);
    }

    public BrowserMarks withPromptLogin() {
        return new BrowserMarks(signIns, silent, stepUp, true, signedOut);
    }

    /** Loops and step-ups are over with the session. */
    public static BrowserMarks ofSignedOut(boolean promptLogin) {
        return new BrowserMarks(List.of(), Optional.empty(), Optional.empty(), promptLogin, true);
    }

    public BrowserMarks ofSignedIn() {
        return new BrowserMarks(signIns, silent, stepUp, false, false);
    }

    public BrowserMarks withStepUp(Optional<Instant> now) {
        return new BrowserMarks(signIns, silent, now, promptLogin, signedOut);
    }
}
