package com.descope.jakarta.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures validator and bare signature in turns, each in a new process, and prints their ratio. */
public final class BenchmarkMain {
    private final Path material;

    private BenchmarkMain(Path material) {
        this.material = material;
    }

    /** Takes the number of rounds, at least two for an error. */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        int rounds = Integer.parseInt(args[0]);
        Path file = Files.createTempFile("descope-benchmark", ".txt");
        try {
            Material minted = Material.mint();
            minted.write(file);
            System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", " + Machine.current());
            System.out.println(
                    "RS256 access tokens of " + minted.tokens().get(0).length() + " characters");
            System.out.println(new BenchmarkMain(file).run(rounds));
            System.out.println("At the end: " + Machine.current());
        } finally {
            Files.delete(file);
        }
    }

    /** Every other round begins with the other one, so that a machine that slows down favours neither. */
    private Ratio run(int rounds) throws RunnerException {
        List<Ratio.Round> done = new ArrayList<>();
        for (int number = 1; number <= rounds; number++) {
            boolean validatorFirst = number % 2 == 1;
            double first = median(validatorFirst ? "validator" : "bareSignature");
            double second = median(validatorFirst ? "bareSignature" : "validator");
            Ratio.Round round = validatorFirst ? new Ratio.Round(first, second) : new Ratio.Round(second, first);
            System.out.println("Round " + number + ": " + round);
            done.add(round);
        }
        return new Ratio(done);
    }

    private double median(String benchmark) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("^" + FirstSight.class.getName().replace(".", "\\.") + "\\." + benchmark + "$")
                .jvmArgsAppend("-D" + FirstSight.MATERIAL + "=" + material)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .build();
        return new Runner(options)
                .runSingle()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }
}
