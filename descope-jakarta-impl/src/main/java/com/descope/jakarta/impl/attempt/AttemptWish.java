package com.descope.jakarta.impl.attempt;

import com.descope.jakarta.impl.config.ProtocolParameters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a login is begun for.
 *
 * @param page the saved page, a public path; empty for the landing page
 * @param generation how often this login has been restarted, 0 to 99; a silent one is never restarted
 * @param silent {@code prompt=none}
 * @param asked a prompt, tenant or flow was asked for by a call of the application
 * @param signedIn the browser had a session when the login began
 * @param tenant the tenant that the token must be for
 * @param maxAge the {@code max_age} that was sent, in whole seconds
 * @param stepUps what it is a step-up for, as {@link BrowserMarks#stepUps} is to say after it
 */
public record AttemptWish(
        String page,
        int generation,
        boolean silent,
        boolean asked,
        boolean signedIn,
        Optional<String> tenant,
        Optional<Duration> maxAge,
        List<String> stepUps) {
    private static final int MOST_RESTARTS = 99;

    public AttemptWish {
        stepUps = List.copyOf(stepUps);
        if (generation < 0 || generation > MOST_RESTARTS || (silent && generation != 0)) {
            throw new IllegalArgumentException("There is no login of generation " + generation + ".");
        }
        if (tenant.filter(id -> id.length() > ProtocolParameters.LONGEST_TENANT).isPresent()) {
            throw new IllegalArgumentException(
                    "A tenant has at most " + ProtocolParameters.LONGEST_TENANT + " characters.");
        }
    }

    AttemptWish toLanding() {
        return new AttemptWish("", generation, silent, asked, signedIn, tenant, maxAge, stepUps);
    }
}
