package com.descope.jakarta.it.server;

import java.nio.file.Path;

record TomEE(Path home) implements TestedServer {

    @Override
    public String url() {
        return "http://127.0.0.1:9480";
    }

    @Override
    public Path log() {
        return home.resolve("logs/suite.log");
    }

    @Override
    public String product() {
        return "TomEE";
    }

    @Override
    public String managedThread() {
        return "managed-thread-";
    }

    @Override
    public int longestHeader() {
        return 32 * 1024;
    }

    @Override
    public boolean runsAs(String commandLine) {
        return commandLine.contains("-Dcatalina.home=" + home);
    }
}
