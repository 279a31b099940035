package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    /** Not looked at: every method gets the filter. */
    private static final ResourceInfo RESOURCE = fake(ResourceInfo.class, (method, arguments) -> {
        throw new UnsupportedOperationException(method);
    });

    private final List<List<Object>> registered = new ArrayList<>();

    @Test
    void theFilterIsRegisteredByClassAtAuthorization() {
        new RolesFeature().configure(RESOURCE, context());

        assertEquals(List.of(List.of(RolesFilter.class, Priorities.AUTHORIZATION)), registered);
    }

    @Test
    void theSecondFeatureDoesNothingOnceTheFilterIsThere() {
        new ScannedRolesFeature().configure(RESOURCE, context());
        new RolesFeature().configure(RESOURCE, context());
        new ScannedRolesFeature().configure(RESOURCE, context());

        assertEquals(1, registered.size());
    }

    @Test
    void servicesAreLoadedRestSection4_1_2() {
        List<String> services = ServiceLoader.load(DynamicFeature.class).stream()
                .map(service -> service.type().getName())
                .toList();

        assertTrue(services.contains(RolesFeature.class.getName()), services.toString());
    }

    @Test
    void onlyTheOtherOneIsScannedForSoThatNoneIsFoundTwice() {
        assertTrue(ScannedRolesFeature.class.isAnnotationPresent(Provider.class));
        assertFalse(RolesFeature.class.isAnnotationPresent(Provider.class));
    }

    private FeatureContext context() {
        Configuration configuration = fake(Configuration.class, (method, arguments) -> {
            assertEquals("isRegistered", method);
            return registered.stream().anyMatch(entry -> entry.get(0).equals(arguments[0]));
        });
        return fake(FeatureContext.class, (method, arguments) -> {
            if (method.equals("getConfiguration")) {
                return configuration;
            }
            assertEquals("register", method);
            registered.add(List.of(arguments));
            return null;
        });
    }

    private interface Answers {
        @Nullable
        Object to(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                FeaturesTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
