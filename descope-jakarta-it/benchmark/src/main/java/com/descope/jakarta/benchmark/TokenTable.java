package com.descope.jakarta.benchmark;

import com.descope.jakarta.benchmark.token.Contender;
import com.descope.jakarta.benchmark.token.TokenRounds;

/** The figures of the tokens as Markdown. */
record TokenTable(TokenRounds rounds) {

    String text() {
        StringBuilder text = new StringBuilder("""
                ## A token

                RS256 access tokens of %d characters as the emulator mints them, their key known. Signature, issuer, audience and
                expiry are checked, by this module much more. CPU time of the verifying thread; its allocation in bytes.

                | who | CPU, µs a token | beside the bare verification | allocated |
                |---|---|---|---|
                """.formatted(rounds.tokenLength()));
        for (Contender contender : Contender.values()) {
            text.append("| ").append(contender.title());
            text.append(" | ").append(rounds.micros(contender).digits(2));
            text.append(" | ").append(rounds.ratio(contender).digits(3));
            text.append(" | ").append(rounds.bytes(contender).digits(0)).append(" |\n");
        }
        text.append("\n| aim | at most | measured | |\n|---|---|---|---|\n");
        text.append(new Bar("first sight, beside the bare verification", rounds.ratio(Contender.FIRST_SIGHT), 1.25, 3));
        text.append(new Bar("seen again, beside the bare verification", rounds.ratio(Contender.SEEN_AGAIN), 0.05, 3));
        return text.toString();
    }
}
