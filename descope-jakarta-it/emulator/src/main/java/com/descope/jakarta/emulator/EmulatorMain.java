package com.descope.jakarta.emulator;

import com.descope.jakarta.emulator.user.EmulatedUser;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * Runs an emulator until it is stopped. Options, each also as a system property {@code descope.emulator.<option>}:
 * {@code --port}, {@code --public-url}, {@code --project-id}, {@code --client-id}, {@code --client-secret},
 * {@code --automatic} (a user's name), {@code --users} ({@code alice:admin+user,bob:user}).
 */
public final class EmulatorMain {

    private static final String USERS = "users";
    private static final Set<String> OPTIONS =
            Set.of("port", "public-url", "project-id", "client-id", "client-secret", "automatic", USERS);
    private static final String DEFAULT_USERS = "alice:admin+user,bob:user,carol:";

    private EmulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Closed by the end of the process.
        DescopeEmulator emulator = start(options(arguments), System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
        new CountDownLatch(1).await();
    }

    static DescopeEmulator start(Map<String, String> options, PrintStream out) {
        EmulatorBuilder builder = DescopeEmulator.builder();
        option(options, "port").map(Integer::parseInt).ifPresent(builder::port);
        option(options, "public-url").ifPresent(builder::publicUrl);
        option(options, "project-id").ifPresent(builder::projectId);
        option(options, "client-id").ifPresent(builder::clientId);
        option(options, "client-secret").ifPresent(builder::clientSecret);
        option(options, "automatic").ifPresent(builder::automatic);
        List<EmulatedUser> users = users(option(options, USERS).orElse(DEFAULT_USERS));
        users.forEach(builder::user);
        DescopeEmulator emulator = builder.start();
        out.println("Descope emulator at " + emulator.baseUrl() + ", project " + emulator.projectId());
        users.forEach(user ->
                out.println("  user " + user.name() + ", roles " + user.access().roles()));
        return emulator;
    }

    static Map<String, String> options(String... arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (equals < 0 || !name.startsWith("--") || !OPTIONS.contains(name.substring(2))) {
                throw new IllegalArgumentException("Not an option of the emulator: " + argument
                        + ". Options are --<name>=<value> with one of the names " + OPTIONS + ".");
            }
            options.put(name.substring(2), argument.substring(equals + 1));
        }
        return options;
    }

    private static Optional<String> option(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name))
                .or(() -> Optional.ofNullable(System.getProperty("descope.emulator." + name)))
                .filter(value -> !value.isBlank());
    }

    private static List<EmulatedUser> users(String text) {
        return List.of(text.split(",", -1)).stream().map(EmulatorMain::user).toList();
    }

    private static EmulatedUser user(String text) {
        int colon = text.indexOf(':');
        EmulatedUser user = EmulatedUser.named(colon < 0 ? text : text.substring(0, colon));
        String roles = colon < 0 ? "" : text.substring(colon + 1);
        return roles.isEmpty() ? user : user.roles(roles.split("\\+", -1));
    }
}
