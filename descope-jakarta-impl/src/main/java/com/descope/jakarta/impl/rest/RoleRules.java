package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.context.Lineage;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * Reads who may call a method. Its own annotation beats all others (Jakarta Annotations 2.1, section 2.1). If it has none,
 * these places are asked, and all that restrict must be content, because each of them is where somebody expects to be heard:
 * <ol>
 *   <li>the class that declares the method, or if silent the nearest superclass that speaks of the method or as a whole;
 *   <li>the nearest class between the resource class and the declaring one (by the letter it says nothing of inherited
 *       methods; people write it for them);
 *   <li>the nearest annotated method that it overrides;
 *   <li>the interface methods that it implements, and if no class speaks at all, the interfaces as a whole.
 * </ol>
 */
final class RoleRules {

    private RoleRules() {}

    static RoleRule of(Class<?> resource, Method method) {
        Lineage lineage = Lineage.of(resource);
        List<Method> executed = lineage.classes().stream()
                .map(type -> Lineage.declared(type, method))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return executed.stream()
                .map(found -> ofExecuted(lineage, found))
                .reduce(RoleRule::and)
                .orElseGet(() -> ofDefaultMethod(lineage, method));
    }

    /** What a class says as a whole, to methods of which nothing more is known. */
    static RoleRule ofClass(Class<?> resource) {
        Lineage lineage = Lineage.of(resource);
        return nearestClass(lineage.classes()).orElseGet(() -> lineage.interfaces().stream()
                .flatMap(type -> SecurityAnnotations.on(type).stream())
                .reduce(RoleRule.EVERYBODY, RoleRule::and));
    }

    private static RoleRule ofExecuted(Lineage lineage, Method executed) {
        Optional<RoleRule> own = SecurityAnnotations.on(executed);
        if (own.isPresent()) {
            return own.get();
        }
        int declaring = lineage.classes().indexOf(executed.getDeclaringClass());
        List<Class<?>> below = lineage.classes().subList(0, declaring);
        List<Class<?>> upwards =
                lineage.classes().subList(declaring, lineage.classes().size());

        Optional<RoleRule> governing = upwards.stream()
                .flatMap(type -> opinion(type, executed).stream())
                .findFirst();
        Optional<RoleRule> inheriting = nearestClass(below);
        Optional<RoleRule> overridden = upwards.stream()
                .flatMap(type -> onMethod(type, executed).stream())
                .findFirst();
        boolean silent = governing.isEmpty() && inheriting.isEmpty();
        return governing
                .orElse(RoleRule.EVERYBODY)
                .and(inheriting.orElse(RoleRule.EVERYBODY))
                .and(overridden.orElse(RoleRule.EVERYBODY))
                .and(ofInterfaces(lineage, executed, silent));
    }

    /** No class declares it, so it stands in an interface. */
    private static RoleRule ofDefaultMethod(Lineage lineage, Method method) {
        Optional<RoleRule> inheriting = nearestClass(lineage.classes());
        return inheriting.orElse(RoleRule.EVERYBODY).and(ofInterfaces(lineage, method, inheriting.isEmpty()));
    }

    private static RoleRule ofInterfaces(Lineage lineage, Method method, boolean asAWholeToo) {
        return lineage.interfaces().stream()
                .flatMap(type -> (asAWholeToo ? opinion(type, method) : onMethod(type, method)).stream())
                .reduce(RoleRule.EVERYBODY, RoleRule::and);
    }

    /** What a type says of a method: on the method, or else as a whole. */
    private static Optional<RoleRule> opinion(Class<?> type, Method method) {
        return onMethod(type, method).or(() -> SecurityAnnotations.on(type));
    }

    private static Optional<RoleRule> onMethod(Class<?> type, Method method) {
        return Lineage.declared(type, method).stream()
                .flatMap(found -> SecurityAnnotations.on(found).stream())
                .reduce(RoleRule::and);
    }

    private static Optional<RoleRule> nearestClass(List<Class<?>> classes) {
        return classes.stream()
                .flatMap(type -> SecurityAnnotations.on(type).stream())
                .findFirst();
    }
}
