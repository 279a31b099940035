package com.descope.jakarta.impl.attempt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What we remember of a browser; instants to the second.
 *
 * @param signIns the latest sign-ins whose login brought no session of ours, oldest first, at most {@link #MOST_SIGN_INS}
 * @param silent the last silent attempt
 * @param stepUps what the latest sign-in was a step-up for, in a row, at most {@link #MOST_STEP_UPS}; none if it was no step-up
 * @param promptLogin the next login asks for the password ({@code prompt=login})
 * @param signedOut somebody signed out here, and nobody has signed in since: nobody is signed in without being asked
 */
public record BrowserMarks(
        List<Instant> signIns, Optional<Instant> silent, List<String> stepUps, boolean promptLogin, boolean signedOut) {
    public static final BrowserMarks NONE = new BrowserMarks(List.of(), Optional.empty(), List.of(), false, false);

    /** The loop guard looks for four. */
    public static final int MOST_SIGN_INS = 6;

    /** A page may have requirements that only step-ups of their own fulfil, but not many. */
    public static final int MOST_STEP_UPS = 3;

    public BrowserMarks {
        signIns = signIns.stream()
                .skip(Math.max(0, signIns.size() - MOST_SIGN_INS))
                .map(BrowserMarks::toSecond)
                .toList();
        silent = silent.map(BrowserMarks::toSecond);
        stepUps = stepUps.stream()
                .skip(Math.max(0, stepUps.size() - MOST_STEP_UPS))
                .toList();
    }

    private static Instant toSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    public BrowserMarks withSignIn(Instant now) {
        List<Instant> more = new ArrayList<>(signIns);
        more.add(now);
        return new BrowserMarks(more, silent, stepUps, promptLogin, signedOut);
    }

    /** How many of the remembered sign-ins came at that instant or later. */
    public int signInsSince(Instant earliest) {
        return (int) signIns.stream()
                .filter(signIn -> !signIn.isBefore(toSecond(earliest)))
                .count();
    }

    public BrowserMarks withoutSignIns() {
        return new BrowserMarks(List.of(), silent, stepUps, promptLogin, signedOut);
    }

    public BrowserMarks withSilent(Instant now) {
        return new BrowserMarks(signIns, Optional.of(now), stepUps, promptLogin, signedOut);
    }

    public BrowserMarks withPromptLogin() {
        return new BrowserMarks(signIns, silent, stepUps, true, signedOut);
    }

    public BrowserMarks withoutStepUps() {
        return new BrowserMarks(signIns, silent, List.of(), promptLogin, signedOut);
    }

    /** Loops and step-ups are over with the session. */
    public static BrowserMarks ofSignedOut(boolean promptLogin) {
        return new BrowserMarks(List.of(), Optional.empty(), List.of(), promptLogin, true);
    }

    public BrowserMarks ofSignedIn(List<String> latest) {
        return new BrowserMarks(signIns, silent, latest, false, false);
    }
}
