package com.descope.jakarta.benchmark;

import com.descope.jakarta.benchmark.report.Spread;
import com.descope.jakarta.benchmark.server.Guard;
import com.descope.jakarta.benchmark.server.ServerRounds;
import com.descope.jakarta.benchmark.server.ServerRounds.Slice;

/** The figures of the server as Markdown. */
record ServerTable(ServerRounds rounds) {
    private static final int MOST_BYTES = 4_096;

    String text() {
        StringBuilder text = new StringBuilder("""
                ## A request in WildFly

                The same small servlet, one WAR for each guard, all in one server with `integrated-jaspi` off, asked by two clients in
                turns. CPU time and allocation of the whole server process, its JIT and its collector included.

                | who guards the page | answers a second | CPU, µs an answer | CPU beside the constant caller | CPU beside nobody | allocated, bytes an answer | beyond the constant caller |
                |---|---|---|---|---|---|---|
                """);
        for (Guard guard : Guard.values()) {
            text.append("| ").append(guard.title());
            text.append(" | ").append(rounds.figure(guard, Slice::throughput).digits(0));
            text.append(" | ").append(rounds.figure(guard, Slice::cpuMicros).digits(1));
            text.append(" | ").append(cpu(guard, Guard.CONSTANT).digits(3));
            text.append(" | ").append(cpu(guard, Guard.UNPROTECTED).digits(2));
            text.append(" | ").append(rounds.figure(guard, Slice::bytes).digits(0));
            text.append(" | ")
                    .append(rounds.moreBytes(guard, Guard.CONSTANT).digits(0))
                    .append(" |\n");
        }
        text.append("\n| aim | at most | measured | |\n|---|---|---|---|\n");
        text.append(
                new Bar("CPU of a session, beside the constant caller", cpu(Guard.SESSION, Guard.CONSTANT), 1.05, 3));
        text.append(more(Guard.SESSION, "of a session"));
        text.append(new Bar("CPU of a bearer, beside the constant caller", cpu(Guard.BEARER, Guard.CONSTANT), 1.1, 3));
        text.append(more(Guard.BEARER, "of a bearer"));
        text.append(new Bar("CPU of 2,000 bearers, the same", cpu(Guard.BEARERS, Guard.CONSTANT), 1.1, 3));
        text.append(new Bar("CPU of a bearer, beside MP-JWT", cpu(Guard.BEARER, Guard.MP_JWT), 1, 3));
        text.append(new Bar("CPU of a bearer, beside the OIDC client's", cpu(Guard.BEARER, Guard.OIDC_BEARER), 1, 3));
        return text.toString();
    }

    private Bar more(Guard guard, String of) {
        return new Bar(
                "bytes " + of + " beyond the constant caller", rounds.moreBytes(guard, Guard.CONSTANT), MOST_BYTES, 0);
    }

    private Spread cpu(Guard guard, Guard beside) {
        return rounds.ratio(guard, beside, Slice::cpuMicros);
    }
}
