package com.descope.jakarta.impl.attempt;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Whose turn it is to finish an attempt. */
public sealed interface Claim {

    /** This caller's, and nobody else's. */
    final class First implements Claim {
        private final Completion completion;
        private final Consumer<Optional<String>> others;

        /** {@code others}: those beyond this node who are told how it ended. */
        First(Completion completion, Consumer<Optional<String>> others) {
            this.completion = completion;
            this.others = others;
        }

        /** Where the browser is sent; repeats are sent there too. */
        public void finish(String location) {
            end(Optional.of(location));
        }

        /** It failed; repeats get nothing. Without effect after {@link #finish}. */
        public void abandon() {
            end(Optional.empty());
        }

        private void end(Optional<String> location) {
            if (completion.end(location)) {
                others.accept(location);
            }
        }
    }

    /** Another caller's, now or earlier. */
    final class Repeated implements Claim {
        private final Completion completion;

        Repeated(Completion completion) {
            this.completion = completion;
        }

        /** Where the first caller sent the browser; empty if that failed, took longer, or too many wait already. */
        public Optional<String> await(Duration most) {
            return completion.await(most);
        }
    }
}
