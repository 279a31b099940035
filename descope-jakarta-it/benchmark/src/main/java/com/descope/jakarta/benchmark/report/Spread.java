package com.descope.jakarta.benchmark.report;

import java.util.List;
import java.util.Locale;

/** A figure of several rounds: its median, and how far the rounds lie apart. */
public record Spread(double median, double least, double most) {

    /** Of at least one value. */
    public static Spread of(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** For example {@code 1.16 (1.14 to 1.19)}. */
    public String digits(int decimals) {
        String one = "%." + decimals + "f";
        return String.format(Locale.ROOT, one + " (" + one + " to " + one + ")", median, least, most);
    }
}
