package com.descope.jakarta.impl.context;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** Of the JAX-RS resource that a request has reached: beans behind it may require something of them. */
public record PathParameters(Map<String, List<String>> values) {
    private static final String ATTRIBUTE = "com.descope.jakarta.path-parameters";

    public PathParameters {
        values = Map.copyOf(values);
    }

    /** Puts them into the request, in place of those of a resource that has forwarded it. */
    public void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Without any if no resource was reached. */
    static PathParameters of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof PathParameters known ? known : new PathParameters(Map.of());
    }
}
