package com.descope.jakarta.demo.launch;

/** {@code mvn -Pdemo}. */
public final class DemoMain {
    private DemoMain() {}

    /**
     * Starts the demo, says where it is, and waits until it is stopped.
     *
     * @param arguments directory of the unpacked WildFly, the WAR, a directory for the server, the port
     */
    @SuppressWarnings("SystemOut") // It talks to a person at a terminal.
    public static void main(String[] arguments) {
        try (Demo demo = Demo.start(DemoSettings.of(arguments, System.getProperties()))) {
            System.out.println(demo.greeting());
            if (!demo.awaitEnd()) {
                throw new LaunchException("WildFly has ended by itself.");
            }
        }
    }
}
