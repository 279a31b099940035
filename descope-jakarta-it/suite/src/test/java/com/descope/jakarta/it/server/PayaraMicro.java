package com.descope.jakarta.it.server;

import java.nio.file.Path;

record PayaraMicro(Path home) implements TestedServer {

    @Override
    public String url() {
        return "http://127.0.0.1:9580";
    }

    @Override
    public Path log() {
        return home.resolve("server.log");
    }

    @Override
    public String product() {
        return "Payara";
    }

    @Override
    public String managedThread() {
        return "__defaultManagedScheduledExecutorService-";
    }

    @Override
    public int longestHeader() {
        return 32 * 1024;
    }

    /** The directory is its first argument. */
    @Override
    public boolean runsAs(String commandLine) {
        return commandLine.contains("MicroServer " + home + " ");
    }
}
