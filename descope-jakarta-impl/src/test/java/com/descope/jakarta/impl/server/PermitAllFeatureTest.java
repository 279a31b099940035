package com.descope.jakarta.impl.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the filters are; what they do is for {@code IdentityIT}. */
class PermitAllFeatureTest {
    private final List<List<Object>> registered = new ArrayList<>();

    @PermitAll
    public void open() {}

    public void silent() {}

    @Test
    void theServersOwnFilterIsBetweenOurs() throws Exception {
        new PermitAllFeature(context -> true).configure(resource("open"), context());

        assertEquals(
                List.of(
                        List.of(PermitAllBegins.class, Priorities.AUTHORIZATION - 1),
                        List.of(PermitAllEnds.class, Priorities.AUTHORIZATION + 1)),
                registered);
    }

    @Test
    void aMethodThatSaysNothingIsLeftAlone() throws Exception {
        new PermitAllFeature(context -> true).configure(resource("silent"), context());

        assertEquals(List.of(), registered);
    }

    @Test
    void otherRuntimesAskNobody() throws Exception {
        new PermitAllFeature().configure(resource("open"), context());

        assertEquals(List.of(), registered);
    }

    private static ResourceInfo resource(String name) throws ReflectiveOperationException {
        Method method = PermitAllFeatureTest.class.getMethod(name);
        return (ResourceInfo) Proxy.newProxyInstance(
                PermitAllFeatureTest.class.getClassLoader(),
                new Class<?>[] {ResourceInfo.class},
                (self, called, arguments) -> method);
    }

    private FeatureContext context() {
        return (FeatureContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {FeatureContext.class}, (self, method, arguments) -> {
                    registered.add(List.of(arguments));
                    return self;
                });
    }
}
