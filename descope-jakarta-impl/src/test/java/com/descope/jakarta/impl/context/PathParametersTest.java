package com.descope.jakarta.impl.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.session.FakeServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathParametersTest {
    private final HttpServletRequest request = new FakeServlet().request();

    @Test
    void aRequestHasThoseOfTheResourceThatItReachedLast() {
        new PathParameters(Map.of("tenant", List.of("acme"), "id", List.of("7"))).keepIn(request);
        new PathParameters(Map.of("tenant", List.of("umbrella"))).keepIn(request);

        assertEquals(
                Map.of("tenant", List.of("umbrella")),
                PathParameters.of(request).values());
    }

    @Test
    void thereAreNoneBeforeAResourceIsReached() {
        assertEquals(Map.of(), PathParameters.of(request).values());
    }
}
