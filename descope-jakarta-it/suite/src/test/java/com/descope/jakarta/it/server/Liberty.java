package com.descope.jakarta.it.server;

import com.descope.jakarta.it.harness.Jcmd;
import java.nio.file.Path;
import java.util.regex.Pattern;

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
        return "Open Liberty";
    }

    @Override
    public boolean runsAs(String commandLine) {
        return commandLine.contains(home + "/bin/tools/ws-server.jar suite");
    }

    @Override
    public long classLoaders(Jcmd process, String war) {
        Pattern loader = Pattern.compile(Pattern.quote("AppClassLoader"));
        return loader.matcher(process.run("VM.classloaders")).results().count();
    }
}
