package com.descope.jakarta.it.team.unfit;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** RESTEasy finds no filter of ours here: with anonymous callers it would let everybody in. */
@ApplicationPath("/api")
public class Unguarded extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of();
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jakarta.ws.rs.loadServices", false);
    }
}
