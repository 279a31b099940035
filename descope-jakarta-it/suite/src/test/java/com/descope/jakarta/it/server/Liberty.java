package com.descope.jakarta.it.server;

import java.nio.file.Path;

record Liberty(Path home) implements TestedServer {

    @Override
    public String url() {
        return "http://127.0.0.1:9280";
    }

    @Override
    public Path log() {
        return home.resolve("usr/servers/suite/logs/messages.log");
    }

    @Override
    public String product() {
        return "Liberty";
    }

    @Override
    public String managedThread() {
        return "Default Executor-thread-";
    }

    @Override
    public int longestHeader() {
        return 32 * 1024;
    }

    @Override
    public boolean runsAs(String commandLine) {
        return commandLine.contains(home + "/bin/tools/ws-server.jar suite");
    }
}
