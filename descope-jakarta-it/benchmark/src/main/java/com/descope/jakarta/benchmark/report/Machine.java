package com.descope.jakarta.benchmark.report;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Where was measured. */
public record Machine(int cores, String jdk, String system, double load) {

    public static Machine current() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d cores, %s, %s, load average %.1f", cores, jdk, system, load);
    }
}
