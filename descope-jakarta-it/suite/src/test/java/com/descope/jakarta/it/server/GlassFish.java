package com.descope.jakarta.it.server;

import java.nio.file.Path;

/** Payara comes of it. */
record GlassFish(Path home, String product) implements TestedServer {

    @Override
    public String url() {
        return "http://127.0.0.1:9380";
    }

    @Override
    public Path log() {
        return home.resolve("glassfish/domains/domain1/logs/server.log");
    }

    @Override
    public String managedThread() {
        return "__defaultManagedScheduledExecutorService-";
    }

    @Override
    public int longestHeader() {
        return 32 * 1024;
    }

    @Override
    public boolean runsAs(String commandLine) {
        return commandLine.contains("-Dcom.sun.aas.instanceRoot=" + home + "/");
    }
}
