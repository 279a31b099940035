package com.descope.jakarta.soak;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * Some requests fail, by chance and in different ways. All of them fail before anything is done: an answer that is lost after
 * Descope has put another refresh token in the place of the old one ends the user's grant where reuse is detected, whatever the
 * client does, so it would show nothing about the client.
 */
final class Trouble implements Fault {
    private static final List<Fault> WAYS = List.of(
            Fault.status(503), Fault.hangUp(), Fault.tooManyRequests(Duration.ofSeconds(1)), Fault.badGateway());

    private final double share;
    private final LongAdder count = new LongAdder();

    Trouble(int inAHundred) {
        this.share = inAHundred / 100.0;
    }

    @Override
    public Reply answer(Call call, Handler next) throws InterruptedException {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        if (chance.nextDouble() >= share) {
            return next.answer(call);
        }
        count.increment();
        return WAYS.get(chance.nextInt(WAYS.size())).answer(call, next);
    }

    long count() {
        return count.sum();
    }
}
