package com.descope.jakarta.it.server;

import com.descope.jakarta.it.harness.Jcmd;
import java.nio.file.Path;
import java.util.regex.Pattern;

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
    public boolean runsAs(String commandLine) {
        return commandLine.contains("-Djboss.home.dir=" + home);
    }

    @Override
    public long classLoaders(Jcmd process, String war) {
        Pattern loader = Pattern.compile(Pattern.quote("\"deployment." + war + ".war\""));
        return loader.matcher(process.run("VM.classloaders")).results().count();
    }
}
