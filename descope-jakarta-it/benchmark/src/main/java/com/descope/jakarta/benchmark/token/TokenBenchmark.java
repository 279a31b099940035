package com.descope.jakarta.benchmark.token;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One token after the other, its key known; all in turns, and again. Only one contender remembers tokens. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokenBenchmark {
    /** The system property that names the file of the {@link Material}. */
    static final String MATERIAL = "descope.benchmark.material";

    /** Whom this process measures. */
    @Param("FIRST_SIGHT")
    public Contender contender = Contender.FIRST_SIGHT;

    private List<String> tokens = List.of();
    private Verifier verifier = token -> token;
    private int next;

    /** A contender that lets such tokens pass does not do the work that is measured. */
    @Setup
    public void prepare() throws IOException {
        Material material = Material.read(Path.of(System.getProperty(MATERIAL, "")));
        tokens = material.tokens();
        verifier = contender.verifier(material);
        if (accepts(material.tampered())) {
            throw new IllegalStateException(contender + " accepts a changed token");
        }
        if (contender.readsClaims() && material.unfit().stream().anyMatch(this::accepts)) {
            throw new IllegalStateException(contender + " accepts a token that is not meant for it, or over");
        }
    }

    /** Throws if a token is refused. */
    @Benchmark
    public Object verify(CpuClock clock) throws Exception {
        clock.call();
        next = (next + 1) % tokens.size();
        return verifier.verify(tokens.get(next));
    }

    @SuppressWarnings("CatchingUnchecked") // Each library has its own way to refuse.
    private boolean accepts(String token) {
        try {
            verifier.verify(token);
            return true;
        } catch (Exception refused) {
            return false;
        }
    }
}
