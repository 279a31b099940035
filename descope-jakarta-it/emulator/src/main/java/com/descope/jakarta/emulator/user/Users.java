package com.descope.jakarta.emulator.user;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The project's users and access keys, and who signs in without being asked. Thread-safe. */
public final class Users {

    private final Map<String, EmulatedUser> byName = new LinkedHashMap<>();
    private final Map<String, EmulatedUser> byAccessKey;
    private Optional<String> automatic = Optional.empty();

    /** Machines by the access key that they hold. */
    public Users(Map<String, EmulatedUser> byAccessKey) {
        this.byAccessKey = Map.copyOf(byAccessKey);
    }

    /** Adds a user, or replaces the one of that name: tokens show the new one from the next refresh on. */
    public synchronized void put(EmulatedUser user) {
        byName.put(user.name(), user);
    }

    /** Replaces all users. */
    public synchronized void become(Collection<EmulatedUser> users) {
        byName.clear();
        users.forEach(this::put);
    }

    public synchronized Optional<EmulatedUser> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A user or a machine, by {@code sub}. */
    public synchronized Optional<EmulatedUser> ofSubject(String subject) {
        return byName.values().stream()
                .filter(user -> user.subject().equals(subject))
                .findFirst()
                .or(() -> byAccessKey.values().stream()
                        .filter(machine -> machine.subject().equals(subject))
                        .findFirst());
    }

    public Optional<EmulatedUser> ofAccessKey(String key) {
        return Optional.ofNullable(byAccessKey.get(key));
    }

    public synchronized List<EmulatedUser> all() {
        return List.copyOf(byName.values());
    }

    /** Who is signed in without a page; empty: the page asks. */
    public synchronized void automatic(Optional<String> name) {
        name.filter(unknown -> !byName.containsKey(unknown)).ifPresent(unknown -> {
            throw new IllegalArgumentException("There is no user '" + unknown + "' to sign in as.");
        });
        automatic = name;
    }

    public synchronized Optional<EmulatedUser> automatic() {
        return automatic.flatMap(this::named);
    }
}
