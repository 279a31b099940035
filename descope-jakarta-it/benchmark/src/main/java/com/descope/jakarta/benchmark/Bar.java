package com.descope.jakarta.benchmark;

import com.descope.jakarta.benchmark.report.Spread;
import java.util.Locale;

/**
 * What a figure must not exceed.
 *
 * @param decimals those that the figure is printed with
 */
record Bar(String what, Spread figure, double limit, int decimals) {

    @Override
    public String toString() {
        String verdict;
        if (figure.most() <= limit) {
            verdict = "met";
        } else if (figure.median() <= limit) {
            verdict = "met in the median, not in every round";
        } else if (figure.least() <= limit) {
            verdict = "not met in the median, met in some round";
        } else {
            verdict = "not met";
        }
        String most = String.format(Locale.ROOT, "%." + decimals + "f", limit);
        return "| " + what + " | " + most + " | " + figure.digits(decimals) + " | " + verdict + " |\n";
    }
}
