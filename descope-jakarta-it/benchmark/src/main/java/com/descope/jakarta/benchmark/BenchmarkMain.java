package com.descope.jakarta.benchmark;

import com.descope.jakarta.benchmark.report.Machine;
import com.descope.jakarta.benchmark.report.Page;
import com.descope.jakarta.benchmark.server.ServerRounds;
import com.descope.jakarta.benchmark.token.TokenRounds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** {@code mvn -Pbenchmark}. */
public final class BenchmarkMain {
    private BenchmarkMain() {}

    /**
     * Measures, and writes the page.
     *
     * @param arguments rounds of the tokens, rounds of the server, the unpacked WildFly, the directory of the module's JARs,
     *     a directory for the server, the page, and what versions are compared
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        Machine before = Machine.current();
        System.out.println(before);
        TokenRounds tokens = TokenRounds.run(Integer.parseInt(arguments[0]));
        Machine between = Machine.current();
        ServerRounds server = ServerRounds.run(
                Path.of(arguments[2]), Path.of(arguments[3]), Path.of(arguments[4]), Integer.parseInt(arguments[1]));
        List<Machine> machine = List.of(before, between, Machine.current());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String text = new TokenTable(tokens).text() + "\n" + new ServerTable(server).text();
        System.out.println(new Page(Path.of(arguments[5])).write(today, machine, arguments[6], text));
    }
}
