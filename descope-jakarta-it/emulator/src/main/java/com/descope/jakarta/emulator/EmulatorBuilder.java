package com.descope.jakarta.emulator;

import com.descope.jakarta.emulator.endpoint.Provider;
import com.descope.jakarta.emulator.http.EmulatorServer;
import com.descope.jakarta.emulator.http.RequestLog;
import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Users;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what an emulator is like, and starts it. */
public final class EmulatorBuilder {

    private int port;
    private Optional<String> publicUrl = Optional.empty();
    private String projectId = "P2emulatorEmulatorEmulator00";
    private Optional<String> clientId = Optional.empty();
    private Optional<String> clientSecret = Optional.empty();
    private Optional<String> automatic = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private final Switches switches = new Switches();
    private final List<EmulatedUser> users = new ArrayList<>();
    private final Map<String, EmulatedUser> accessKeys = new LinkedHashMap<>();

    EmulatorBuilder() {}

    /** The port to listen on; without it a free one is taken. */
    public EmulatorBuilder port(int number) {
        this.port = number;
        return this;
    }

    /** Where browsers and servers reach the emulator, if a proxy stands before it; without a slash at the end. */
    public EmulatorBuilder publicUrl(String url) {
        this.publicUrl = Optional.of(url);
        return this;
    }

    /** The project ID. */
    public EmulatorBuilder projectId(String id) {
        this.projectId = id;
        return this;
    }

    /** The client ID of an application that has one of its own; else it is the project ID. */
    public EmulatorBuilder clientId(String id) {
        this.clientId = Optional.of(id);
        return this;
    }

    /** The access key that authenticates the client; without it the client is public. */
    public EmulatorBuilder clientSecret(String secret) {
        this.clientSecret = Optional.of(secret);
        return this;
    }

    /** One more access key, and the machine that holds it. The client secret's holder can be set here too. */
    public EmulatorBuilder accessKey(String key, EmulatedUser machine) {
        accessKeys.put(key, machine);
        return this;
    }

    /** One more user. */
    public EmulatorBuilder user(EmulatedUser user) {
        users.add(user);
        return this;
    }

    /** Who signs in without being asked. */
    public EmulatorBuilder automatic(String user) {
        this.automatic = Optional.of(user);
        return this;
    }

    /** Sets a switch. */
    public <T> EmulatorBuilder set(Switch<T> which, T value) {
        switches.set(which, value);
        return this;
    }

    /** The clock behind every time in tokens, codes and sessions. */
    public EmulatorBuilder clock(Clock time) {
        this.clock = time;
        return this;
    }

    /** Starts it. */
    public DescopeEmulator start() {
        Map<String, EmulatedUser> machines = new LinkedHashMap<>(accessKeys);
        clientSecret.ifPresent(secret -> machines.putIfAbsent(secret, EmulatedUser.machine("client")));
        Users known = new Users(machines);
        known.become(users);
        known.automatic(automatic);
        RequestLog log = new RequestLog(clock);
        EmulatorServer server = new EmulatorServer(port, log);
        // Not 'localhost': browsers share cookies between the ports of a host, and the application is likely to be
        // there.
        String baseUrl = publicUrl.orElse("http://127.0.0.1:" + server.port());
        Project project = new Project(projectId, clientId.orElse(projectId), clientSecret, baseUrl);
        return new DescopeEmulator(server, log, Provider.of(project, switches, known, clock));
    }
}
