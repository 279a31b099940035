package com.descope.jakarta.demo.device;

import com.descope.jakarta.demo.launch.Demo;
import com.descope.jakarta.demo.launch.DemoSettings;
import com.descope.jakarta.demo.launch.LaunchException;
import com.descope.jakarta.emulator.DescopeEmulator;
import java.io.IOException;
import java.net.URI;

/** {@code mvn -Pdemo,device}. */
public final class DeviceMain {
    private DeviceMain() {}

    /**
     * Starts the demo with the local Descope, signs in at this terminal, and reads the demo's {@code /api/me}.
     *
     * @param arguments directory of the unpacked WildFly, the WAR, a directory for the server, the port
     */
    @SuppressWarnings("SystemOut") // It talks to a person at a terminal.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Demo demo = Demo.start(DemoSettings.of(arguments, System.getProperties()))) {
            DescopeEmulator descope = demo.emulator()
                    .orElseThrow(() -> new LaunchException("The device sample runs with the local Descope only."));
            new DeviceSample(descope.baseUrl(), descope.clientId(), System.out)
                    .call(URI.create(demo.url() + "/api/me"));
        }
    }
}
