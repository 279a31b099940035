package com.descope.jakarta.emulator.settings;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The positions of all switches. Thread-safe; a change holds from the next request on. */
public final class Switches {

    private final Map<Switch<?>, Object> values = new ConcurrentHashMap<>();

    public Switches() {}

    public Switches(Switches others) {
        values.putAll(others.values);
    }

    public <T> Switches set(Switch<T> which, T value) {
        values.put(which, value);
        return this;
    }

    // Only set() writes, and it takes a value of the switch's own type.
    @SuppressWarnings("unchecked")
    public <T> T get(Switch<T> which) {
        return (T) values.getOrDefault(which, which.byDefault());
    }

    /** Takes over the positions of others. */
    public void become(Switches others) {
        values.keySet().retainAll(others.values.keySet());
        values.putAll(others.values);
    }
}
