package com.descope.jakarta.it.server;

import java.nio.file.Path;

record WildFly(Path home) implements TestedServer {

    @Override
    public String url() {
        return "http://127.0.0.1:8280";
    }

    @Override
    public Path log() {
        return home.resolve("standalone/log/server.log");
    }

    @Override
    public String product() {
        return "WildFly";
    }

    @Override
    public String managedThread() {
        return "ManagedScheduledExecutorService";
    }

    @Override
    public int longestHeader() {
        return 1024 * 1024;
    }

    @Override
    public boolean runsAs(String commandLine) {
        return commandLine.contains("-Djboss.home.dir=" + home);
    }
}
