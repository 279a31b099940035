package com.descope.jakarta.it.recipe.hazelcast;

import com.descope.jakarta.spi.SharedStore;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Hazelcast member in each WAR; {@code hazelcast.yaml} on its class path says how they find each other. Not made in the
 * constructor, which containers call for their proxies too.
 */
@ApplicationScoped
public class HazelcastStore implements SharedStore {
    private HazelcastInstance member;
    private IMap<String, String> map;

    @PostConstruct
    void join() {
        member = Hazelcast.newHazelcastInstance();
        map = member.getMap("descope");
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(map.get(key));
    }

    @Override
    public void put(String key, String value, Duration life) {
        map.set(key, value, life.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration life) {
        return map.putIfAbsent(key, value, life.toMillis(), TimeUnit.MILLISECONDS) == null;
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration life) {
        return map.replace(key, expected, value) && map.setTtl(key, life.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void remove(String key) {
        map.delete(key);
    }

    @PreDestroy
    void leave() {
        member.shutdown();
    }
}
