package com.descope.jakarta.benchmark;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.util.ListStatistics;

/**
 * The rounds' ratios and what they say together. Of each round the medians are compared, because a median does not count when
 * the machine gave the CPU to somebody else.
 */
record Ratio(List<Round> rounds) {
    private static final double CONFIDENCE = 0.95;

    /** The medians of one round, in nanoseconds. */
    record Round(double validator, double bare) {
        double ratio() {
            return validator / bare;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "validator %.1f us, bare %.1f us: %.3f", validator / 1000, bare / 1000, ratio());
        }
    }

    @Override
    public String toString() {
        ListStatistics ratios =
                new ListStatistics(rounds.stream().mapToDouble(Round::ratio).toArray());
        return String.format(
                Locale.ROOT,
                "validator / bare signature = %.3f +- %.3f (%.0f %% confidence, %d rounds, from %.3f to %.3f)",
                ratios.getMean(),
                ratios.getMeanErrorAt(CONFIDENCE),
                CONFIDENCE * 100,
                rounds.size(),
                ratios.getMin(),
                ratios.getMax());
    }
}
