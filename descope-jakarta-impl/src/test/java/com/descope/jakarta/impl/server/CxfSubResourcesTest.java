package com.descope.jakarta.impl.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.rest.RolesFilter;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CxfSubResourcesTest {
    private final List<List<Object>> registered = new ArrayList<>();

    @Test
    void theFilterIsRegisteredOnceForEverything() {
        CxfSubResources feature = new CxfSubResources(context -> true);
        feature.configure(context());
        feature.configure(context());

        assertEquals(List.of(List.of(RolesFilter.class, Priorities.AUTHORIZATION)), registered);
    }

    @Test
    void otherRuntimesAskTheDynamicFeatureForSubResourcesToo() {
        new CxfSubResources().configure(context());

        assertEquals(List.of(), registered);
    }

    private FeatureContext context() {
        Object configuration = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Configuration.class},
                (self, method, arguments) ->
                        registered.stream().anyMatch(entry -> entry.get(0).equals(arguments[0])));
        return (FeatureContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {FeatureContext.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getConfiguration")) {
                        return configuration;
                    }
                    registered.add(List.of(arguments));
                    return self;
                });
    }
}
