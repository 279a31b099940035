package com.descope.jakarta.benchmark.token;

import com.descope.jakarta.benchmark.report.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** All contenders, round after round, each time in a new process. */
public final class TokenRounds {
    /** The JIT compiles in the background; on two cores it takes this long until all of a contender's code is compiled. */
    private static final int WARM_UP = 6;

    private static final int MEASURED = 4;

    private final List<Map<Contender, Sample>> rounds;
    private final int tokenLength;

    private TokenRounds(List<Map<Contender, Sample>> rounds, int tokenLength) {
        this.rounds = rounds;
        this.tokenLength = tokenLength;
    }

    /** Every other round goes backwards, so that a machine that slows down favours nobody. */
    public static TokenRounds run(int rounds) throws IOException, InterruptedException, RunnerException {
        Path file = Files.createTempFile("descope-benchmark", ".txt");
        try {
            Material material = Material.mint();
            material.write(file);
            List<Map<Contender, Sample>> done = new ArrayList<>();
            List<Contender> order = new ArrayList<>(List.of(Contender.values()));
            for (int number = 1; number <= rounds; number++) {
                Map<Contender, Sample> round = new EnumMap<>(Contender.class);
                for (Contender contender : order) {
                    Sample sample = measure(contender, file);
                    System.out.println("Tokens, round " + number + ": " + contender.title() + ": " + sample);
                    round.put(contender, sample);
                }
                done.add(round);
                Collections.reverse(order);
            }
            return new TokenRounds(done, material.tokens().get(0).length());
        } finally {
            Files.delete(file);
        }
    }

    private static Sample measure(Contender contender, Path material) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("^" + TokenBenchmark.class.getName().replace(".", "\\.") + "\\.")
                .param("contender", contender.name())
                .jvmArgsAppend("-D" + TokenBenchmark.MATERIAL + "=" + material)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(MEASURED)
                .measurementTime(TimeValue.seconds(1))
                .build();
        RunResult result = new Runner(options).runSingle();
        return new Sample(median(result, "cpuNanos"), median(result, "allocatedBytes"));
    }

    private static double median(RunResult result, String counter) {
        Result<?> counted = Objects.requireNonNull(result.getSecondaryResults().get(counter), counter);
        return counted.getStatistics().getPercentile(50);
    }

    public int tokenLength() {
        return tokenLength;
    }

    public Spread micros(Contender contender) {
        return spread(round -> of(round, contender).cpuNanos() / 1000);
    }

    public Spread bytes(Contender contender) {
        return spread(round -> of(round, contender).allocatedBytes());
    }

    /** CPU time beside that of the bare signature in the same round. */
    public Spread ratio(Contender contender) {
        return spread(round -> of(round, contender).cpuNanos()
                / of(round, Contender.BARE_SIGNATURE).cpuNanos());
    }

    private Spread spread(ToDoubleFunction<Map<Contender, Sample>> figure) {
        return Spread.of(rounds.stream().map(figure::applyAsDouble).toList());
    }

    private static Sample of(Map<Contender, Sample> round, Contender contender) {
        Sample sample = round.get(contender);
        if (sample == null) {
            throw new IllegalStateException(contender + " was not measured");
        }
        return sample;
    }

    /** The medians of one process. */
    private record Sample(double cpuNanos, double allocatedBytes) {}
}
