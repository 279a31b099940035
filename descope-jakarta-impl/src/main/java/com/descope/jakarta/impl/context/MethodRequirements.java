package com.descope.jakarta.impl.context;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What methods require, all places together: the method, what it overrides and implements, and the classes and interfaces that it
 * belongs to. What was read is kept; there are no more entries than classes and methods in the application.
 */
public final class MethodRequirements {
    private record Called(Class<?> type, Method method) {}

    private final Map<Called, List<Requirement>> known = new ConcurrentHashMap<>();

    /**
     * Of a method as it is called on this class, a proxy's included.
     *
     * @throws com.descope.jakarta.DescopeException if an annotation is unfit
     */
    public List<Requirement> of(Class<?> type, Method method) {
        return known.computeIfAbsent(new Called(type, method), called -> read(called.type(), called.method()));
    }

    /** Of a method, read anew. */
    public static List<Requirement> read(Class<?> type, Method method) {
        List<Requirement> found = new ArrayList<>(ofClass(type));
        everything(type)
                .flatMap(each -> Lineage.declared(each, method).stream())
                .forEach(each -> found.addAll(Requirements.on(each)));
        return List.copyOf(found);
    }

    /** What a class requires as a whole. */
    public static List<Requirement> ofClass(Class<?> type) {
        return everything(type).flatMap(each -> Requirements.on(each).stream()).toList();
    }

    private static Stream<Class<?>> everything(Class<?> type) {
        Lineage lineage = Lineage.of(type);
        return Stream.concat(lineage.classes().stream(), lineage.interfaces().stream());
    }
}
