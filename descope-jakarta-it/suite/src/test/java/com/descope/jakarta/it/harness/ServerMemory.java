package com.descope.jakarta.it.harness;

import com.descope.jakarta.it.server.TestedServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What applications have left in the process of the server that Arquillian runs. */
public final class ServerMemory {
    private static final Pattern THREAD = Pattern.compile("^\"(descope-[^\"]*|HttpClient-[^\"]*)\"", Pattern.MULTILINE);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Jcmd jcmd;

    private ServerMemory(Jcmd jcmd) {
        this.jcmd = jcmd;
    }

    public static ServerMemory ofServer() {
        return new ServerMemory(new Jcmd(TestedServer.current().process().pid()));
    }

    /**
     * Class loaders of the WAR that has this class, after a full collection: one for each deployment that is or was and is not let
     * go yet.
     */
    public long classLoaders(Class<?> only) {
        jcmd.run("GC.run");
        Pattern loaded = Pattern.compile(Pattern.quote(only.getName()) + "/0x");
        return loaded.matcher(jcmd.run("VM.class_hierarchy", only.getName()))
                .results()
                .count();
    }

    /** Collects until there are no more of them than this, or the server has had time enough to let them go. */
    public long classLoadersWhen(Class<?> only, long atMost) {
        return await(() -> classLoaders(only), there -> there <= atMost);
    }

    /** Collects until there are none, or they have had time enough to end: before Java 21 an HTTP client's ends as garbage. */
    public List<String> threadsInTheEnd() {
        return await(
                () -> {
                    jcmd.run("GC.run");
                    return threads();
                },
                List::isEmpty);
    }

    private static <T> T await(Supplier<T> question, Predicate<T> enough) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T found = question.get();
        while (!enough.test(found) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = question.get();
        }
        return found;
    }

    /** Threads of the module, and of HTTP clients. */
    public List<String> threads() {
        return THREAD.matcher(jcmd.run("Thread.print"))
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }
}
