package com.descope.jakarta.benchmark;

import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.token.TokenValidator;
import com.descope.jakarta.impl.token.VerifiedToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A token that was not seen before, its key known, beside the bare verification of its signature. The validator remembers no
 * tokens, so that a second look at one is as good as a first.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FirstSight {
    /** The system property that names the file of the {@link Material}. */
    static final String MATERIAL = "descope.benchmark.material";

    private final Clock clock = Clock.systemUTC();
    private final List<String> tokens;
    private final List<BareSignature> signatures;
    private final TokenValidator validator;
    private int next;

    /** Made by JMH, in each measured process. */
    public FirstSight() {
        Material material = material();
        this.tokens = material.tokens();
        this.signatures = tokens.stream()
                .map(token -> BareSignature.of(token, material.keySet()))
                .toList();
        this.validator = Validators.of(material, clock);
    }

    private static Material material() {
        try {
            return Material.read(Path.of(System.getProperty(MATERIAL, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module's own way; throws if a token is refused. */
    @Benchmark
    public VerifiedToken validator() throws Exception {
        return validator.accessToken(tokens.get(turn()), Deadline.ofRequest(clock));
    }

    /** The floor. */
    @Benchmark
    public boolean bareSignature() throws GeneralSecurityException {
        if (!signatures.get(turn()).verifies()) {
            throw new GeneralSecurityException("The signature does not hold.");
        }
        return true;
    }

    private int turn() {
        next = (next + 1) % tokens.size();
        return next;
    }
}
