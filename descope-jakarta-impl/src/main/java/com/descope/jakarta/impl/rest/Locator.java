package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.context.Lineage;
import com.descope.jakarta.impl.context.MethodRequirements;
import com.descope.jakarta.impl.context.Requirement;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A sub-resource locator: a method with a path and without an HTTP method (Jakarta RESTful Web Services 3.1, 3.4.1). */
record Locator(PathTemplate path, RoleRule rule, List<Requirement> requirements) {

    /** All locators of a class, those that it inherits included. */
    static List<Locator> of(Class<?> holder) {
        Lineage lineage = Lineage.of(holder);
        return Stream.concat(lineage.classes().stream(), lineage.interfaces().stream())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(Locator::isLocator)
                .map(method -> new Locator(
                        pathOf(method), RoleRules.of(holder, method), MethodRequirements.read(holder, method)))
                .toList();
    }

    private static boolean isLocator(Method method) {
        return method.getDeclaredAnnotation(Path.class) != null
                && Arrays.stream(method.getDeclaredAnnotations())
                        .noneMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static PathTemplate pathOf(Method method) {
        return PathTemplate.of(method.getDeclaredAnnotation(Path.class).value());
    }
}
