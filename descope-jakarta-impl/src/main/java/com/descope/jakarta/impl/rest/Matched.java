package com.descope.jakarta.impl.rest;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;

/**
 * The method that answers a request, and the way to it.
 *
 * @param classes of the matched resources, the root resource's last, the method's own first or missing
 */
record Matched(Class<?> resource, Method method, List<Class<?>> classes, MatchedPath path) {

    static Matched of(ResourceInfo resource, UriInfo uri) {
        return new Matched(
                resource.getResourceClass(),
                resource.getResourceMethod(),
                uri.getMatchedResources().stream()
                        .<Class<?>>map(Matched::classOf)
                        .toList(),
                new MatchedPath(uri.getMatchedURIs(false)));
    }

    /** Where in the list those begin whose locators were taken. */
    int firstHolder() {
        return !classes.isEmpty() && resource.isAssignableFrom(classes.get(0)) ? 1 : 0;
    }

    /** How many locators were taken before one of them. */
    int depth(int at) {
        return classes.size() - 1 - at;
    }

    /** Some runtimes list a class where a locator returned one. */
    private static Class<?> classOf(Object matched) {
        return matched instanceof Class<?> type ? type : matched.getClass();
    }
}
