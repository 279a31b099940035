package com.descope.jakarta.impl.token;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs at once, or, while it is held, when told to. */
final class HeldExecutor implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    void hold() {
        held = true;
    }

    int waiting() {
        return waiting.size();
    }

    void release() {
        held = false;
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    @Override
    public void execute(Runnable task) {
        if (held) {
            waiting.add(task);
        } else {
            task.run();
        }
    }
}
