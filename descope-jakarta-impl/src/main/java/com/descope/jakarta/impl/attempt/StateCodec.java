package com.descope.jakarta.impl.attempt;

import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.seal.Seal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code state} (RFC 6749, section 10.12): {@code <attempt id>.<generation, or s>.<issue time>.<HMAC>}. Nothing ends with
 * the issue time: a genuine state of any age restarts a login.
 */
final class StateCodec {
    private static final int LONGEST = 100;
    private static final Pattern FORM =
            Pattern.compile("(([A-Za-z0-9_-]{22})\\.(s|[0-9]{1,2})\\.[0-9]{1,15})\\.([A-Za-z0-9_-]{43})");

    private final Seal seal;

    StateCodec(Seal seal) {
        this.seal = seal;
    }

    String write(LoginAttempt attempt) {
        String restarts =
                attempt.wish().silent() ? "s" : Integer.toString(attempt.wish().generation());
        String text = attempt.id() + "." + restarts + "." + attempt.opened().toEpochMilli();
        return text + "." + seal.mac(Purpose.STATE, text);
    }

    /** What it says, if we wrote it. */
    Optional<LoginState> read(String state) {
        if (state.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(state);
        if (!parts.matches() || !seal.macHolds(Purpose.STATE, parts.group(1), parts.group(4))) {
            return Optional.empty();
        }
        boolean silent = parts.group(3).equals("s");
        return Optional.of(new LoginState(parts.group(2), silent ? 0 : Integer.parseInt(parts.group(3)), silent));
    }
}
