package com.descope.jakarta.soak;

import com.descope.jakarta.soak.Tally.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** What is done to the servers, in fractions of the run. */
final class Disturbances {
    private static final Duration OUTAGE = Duration.ofSeconds(5);
    private static final int VICTIM = 0;

    private final Nodes nodes;
    private final Balancer balancer;
    private final Provider provider;
    private final Judge judge;
    private final Tally tally;

    Disturbances(Nodes nodes, Balancer balancer, Provider provider, Judge judge, Tally tally) {
        this.nodes = nodes;
        this.balancer = balancer;
        this.provider = provider;
        this.judge = judge;
        this.tally = tally;
    }

    /** Lasts as long as the run. */
    void run(Duration length) throws InterruptedException {
        long begin = System.nanoTime();
        await(begin, length.multipliedBy(25).dividedBy(100));
        judge.nodeKilled(Instant.now());
        nodes.kill(VICTIM);
        tally.count(Event.KILL);
        say(nodes.name(VICTIM) + " killed");
        await(begin, length.multipliedBy(40).dividedBy(100));
        nodes.restart(VICTIM);
        balancer.found(VICTIM);
        tally.count(Event.RESTART);
        say(nodes.name(VICTIM) + " is back");
        await(begin, length.multipliedBy(70).dividedBy(100));
        provider.emulator().goDown();
        say("Descope is down");
        TimeUnit.MILLISECONDS.sleep(OUTAGE.toMillis());
        provider.emulator().comeBack();
        tally.count(Event.OUTAGE);
        say("Descope is back");
        await(begin, length);
    }

    private static void await(long begin, Duration until) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(begin + until.toNanos() - System.nanoTime());
    }

    private static void say(String what) {
        System.out.println(Instant.now() + " " + what);
    }
}
