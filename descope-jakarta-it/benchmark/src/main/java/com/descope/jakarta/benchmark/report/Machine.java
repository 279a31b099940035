package com.descope.jakarta.benchmark.report;

import java.lang.management.ManagementFactory;

/** Where was measured, and how busy it was at that moment. */
public record Machine(int cores, String system, double load) {

    public static Machine current() {
        int cores = Runtime.getRuntime().availableProcessors();
        String system = cores + " cores, " + System.getProperty("os.name") + " " + System.getProperty("os.version")
                + " " + System.getProperty("os.arch") + ", " + System.getProperty("java.vm.name") + " "
                + Runtime.version();
        return new Machine(
                cores, system, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
