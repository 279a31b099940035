package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.context.Lineage;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The method that answers a request, and the way to it.
 *
 * @param holders of the locators that led there, the root resource last
 */
record Matched(Class<?> resource, Method method, List<Holder> holders) {

    /**
     * One whose locator was taken.
     *
     * @param step what the locator matched; empty if the runtime does not tell
     */
    record Holder(Class<?> type, Optional<String> step) {}

    static Matched of(ResourceInfo resource, UriInfo uri) {
        return of(
                resource.getResourceClass(),
                resource.getResourceMethod(),
                uri.getMatchedResources().stream()
                        .<Class<?>>map(Matched::classOf)
                        .toList(),
                new MatchedPath(uri.getPath(false), uri.getMatchedURIs(false)));
    }

    /** With the classes of the matched resources, the root resource's last, the method's own first or missing. */
    static Matched of(Class<?> resource, Method method, List<Class<?>> classes, MatchedPath path) {
        int first = !classes.isEmpty() && resource.isAssignableFrom(classes.get(0)) ? 1 : 0;
        List<Class<?>> types = classes.subList(first, classes.size());
        if (types.isEmpty()) {
            return new Matched(resource, method, List.of());
        }
        List<String> steps = path.steps(types.size(), hasPath(resource, method));
        return new Matched(
                resource,
                method,
                IntStream.range(0, types.size())
                        .mapToObj(at -> new Holder(
                                types.get(at), steps.stream().skip(at).findFirst()))
                        .toList());
    }

    private static boolean hasPath(Class<?> resource, Method method) {
        Lineage lineage = Lineage.of(resource);
        return Stream.concat(lineage.classes().stream(), lineage.interfaces().stream())
                .flatMap(type -> Lineage.declared(type, method).stream())
                .flatMap(declared -> Optional.ofNullable(declared.getDeclaredAnnotation(Path.class)).stream())
                .anyMatch(path -> !PathTemplate.of(path.value()).text().isEmpty());
    }

    /** Some runtimes list a class where a locator returned one. */
    private static Class<?> classOf(Object matched) {
        return matched instanceof Class<?> type ? type : matched.getClass();
    }
}
