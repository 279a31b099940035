package com.descope.jakarta.benchmark.server;

import com.descope.jakarta.benchmark.report.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All guards in one server, slice by slice, round after round. */
public final class ServerRounds {
    /** In turns as well: else what is compiled for one guard is compiled again when the next one comes. */
    private static final int WARM_UPS = 4;

    private static final Duration WARM_UP_SLICE = Duration.ofSeconds(5);
    private static final Duration SLICE = Duration.ofMillis(2_500);

    private final List<Map<Guard, Slice>> rounds = new ArrayList<>();

    private ServerRounds() {}

    /**
     * Starts the server, measures and ends it.
     *
     * @param home the unpacked WildFly
     * @param libraries where the module's JARs are
     * @param base a directory for the server
     */
    public static ServerRounds run(Path home, Path libraries, Path base, int rounds)
            throws IOException, InterruptedException {
        try (Provider provider = Provider.start();
                Server server = Server.start(home, base, new Wars(provider, libraries).all());
                Load load = new Load(server.port())) {
            Requests requests = Requests.prepare(server, provider);
            ServerRounds done = new ServerRounds();
            for (int number = 1 - WARM_UPS; number <= rounds; number++) {
                Duration slice = number > 0 ? SLICE : WARM_UP_SLICE;
                Map<Guard, Slice> round = round(server, load, requests, slice, number % 2 == 0);
                if (number > 0) {
                    done.rounds.add(round);
                }
                System.out.println("Server, " + (number > 0 ? "round " + number : "warm-up") + ": " + round);
            }
            return done;
        }
    }

    /** Every other round goes backwards, so that a machine that slows down favours nobody. */
    private static Map<Guard, Slice> round(
            Server server, Load load, Requests requests, Duration slice, boolean backwards)
            throws IOException, InterruptedException {
        List<Guard> order = new ArrayList<>(List.of(Guard.values()));
        if (backwards) {
            Collections.reverse(order);
        }
        Map<Guard, Slice> round = new EnumMap<>(Guard.class);
        for (Guard guard : order) {
            Server.Usage before = server.usage();
            long answers = load.run(requests.of(guard), slice, Load.expected(guard));
            Server.Usage after = server.usage();
            round.put(
                    guard,
                    new Slice(
                            answers / (slice.toMillis() / 1000.0),
                            (after.cpuNanos() - before.cpuNanos()) / 1000.0 / answers,
                            (double) (after.bytes() - before.bytes()) / answers));
        }
        return round;
    }

    /** A figure of one guard. */
    public Spread figure(Guard guard, ToDoubleFunction<Slice> figure) {
        return Spread.of(rounds.stream()
                .map(round -> figure.applyAsDouble(of(round, guard)))
                .toList());
    }

    /** The same beside another guard's in the same round. */
    public Spread ratio(Guard guard, Guard beside, ToDoubleFunction<Slice> figure) {
        return Spread.of(rounds.stream()
                .map(round -> figure.applyAsDouble(of(round, guard)) / figure.applyAsDouble(of(round, beside)))
                .toList());
    }

    /** The bytes that a guard allocates beyond what the other does. */
    public Spread moreBytes(Guard guard, Guard beside) {
        return Spread.of(rounds.stream()
                .map(round -> of(round, guard).bytes() - of(round, beside).bytes())
                .toList());
    }

    private static Slice of(Map<Guard, Slice> round, Guard guard) {
        Slice slice = round.get(guard);
        if (slice == null) {
            throw new IllegalStateException(guard + " was not measured");
        }
        return slice;
    }

    /** What one guard did in one round: answers a second, microseconds of CPU and bytes an answer. */
    public record Slice(double throughput, double cpuMicros, double bytes) {}
}
