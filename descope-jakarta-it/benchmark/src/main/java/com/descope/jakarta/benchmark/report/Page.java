package com.descope.jakarta.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** {@code docs/performance.md}: a run writes it anew, up to the part that a person has written from profiles. */
public record Page(Path file) {
    private static final String BY_HAND = "## Where it goes";
    /**
     * Of the load average between tokens and server: the tokens are measured one thread at a time, for minutes. At the begin it
     * would tell of the build, at the end of the clients.
     */
    private static final double QUIET = 1.7;

    /** Writes it, and returns what was written. */
    public String write(LocalDate day, List<Machine> machine, String versions, String figures) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        String byHand = before.contains(BY_HAND) ? before.substring(before.indexOf(BY_HAND)) : "";
        String text = """
                # Performance

                Written by `mvn -Pbenchmark` on %s; each run writes it anew. A figure is the median of the rounds, with the least
                and the most of them; a ratio is taken within a round. CPU time and allocated bytes can be compared between
                machines that have other work to do; answers a second cannot.

                %s. %s.

                %s

                %s
                """.formatted(day, machine.get(0).system(), versions, load(machine), figures);
        Files.writeString(file, text.stripTrailing() + "\n" + (byHand.isEmpty() ? "" : "\n" + byHand));
        return text;
    }

    private static String load(List<Machine> machine) {
        String averages = "Load average: %.1f before, %.1f between tokens and server, %.1f at the end; %d cores."
                .formatted(
                        machine.get(0).load(),
                        machine.get(1).load(),
                        machine.get(2).load(),
                        machine.get(0).cores());
        return machine.get(1).load() < QUIET
                ? averages
                : "**Not settled: the machine had other work beside this.** " + averages;
    }
}
