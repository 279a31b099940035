package com.descope.jakarta.impl.observe;

import java.time.Duration;

/** Where it is counted what happens, and how long Descope takes. Attributes have few values: nothing of a user or a request. */
public interface Meters {
    /** Where nobody collects metrics. */
    Meters NONE = new Meters() {
        @Override
        public void count(Counter counter, String value) {}

        @Override
        public void call(String endpoint, String outcome, Duration took) {}
    };

    /**
     * Counts one more.
     *
     * @param value of the counter's attribute
     */
    void count(Counter counter, String value);

    /**
     * A call to Descope has ended.
     *
     * @param endpoint our name of it
     * @param outcome the class of the status, or the code of the failure
     */
    void call(String endpoint, String outcome, Duration took);
}
