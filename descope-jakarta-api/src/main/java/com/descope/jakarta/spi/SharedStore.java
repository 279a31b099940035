package com.descope.jakarta.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * A memory that all nodes of a cluster share. An application provides one CDI bean of this type, {@code @ApplicationScoped}, over
 * whatever its cluster has: Hazelcast, Redis, a database. Without one, {@code descope.cluster.map} names a map of the server, and
 * without either each node remembers for itself.
 *
 * <p>The module keeps in it who signed out and when (OpenID Connect Back-Channel Logout 1.0, section 2.7), which logout tokens and
 * which logins were used, and for a minute what a refresh brought. Keys are hashes of at most 100 characters. Values have at most
 * 70,000 characters, mostly below 20, and hold no token that whoever reads the store could use: those are sealed with the very
 * tokens that they replace.
 *
 * <p>Every method is called by many threads at once, {@link #get} up to three times for a request, and should answer within milliseconds. A method that
 * cannot do its work throws any unchecked exception; the module then answers 503 rather than let in somebody who may have signed
 * out. An entry must not go before its life is over: an evicted logout would bring a session back.
 */
public interface SharedStore {

    /**
     * The value of a key.
     *
     * @param key never blank
     * @return the value, empty if there is none or its life is over
     */
    Optional<String> get(String key);

    /**
     * Puts a value, whatever was there, so that every node sees it once this returns.
     *
     * @param key never blank
     * @param value what it is to be, maybe empty
     * @param life positive; the entry is gone after it
     */
    void put(String key, String value, Duration life);

    /**
     * Puts a value if there is none. Of several nodes that do so at once exactly one succeeds.
     *
     * @param key never blank
     * @param value what it is to be, maybe empty
     * @param life positive; the entry is gone after it
     * @return whether it was put
     */
    boolean putIfAbsent(String key, String value, Duration life);

    /**
     * Puts a value in the place of another. Of several nodes that do so at once exactly one succeeds.
     *
     * @param key never blank
     * @param expected what must be there
     * @param value what it is to be, maybe empty
     * @param life positive; the entry is gone after it, counted from now
     * @return whether {@code expected} was there and was replaced
     */
    boolean replace(String key, String expected, String value, Duration life);

    /**
     * Removes a key; does nothing if it is not there.
     *
     * @param key never blank
     */
    void remove(String key);
}
