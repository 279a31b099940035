package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.context.MethodRequirements;
import com.descope.jakarta.impl.context.Requirement;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.RestMessage;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Who may make a request: callers who may call its method, and all locators on the way to it. What was read is kept; there
 * are no more entries than classes and methods in the application. What cannot be read admits nobody.
 */
final class RequestRules {
    private record ResourceMethod(Class<?> resource, Method method) {}

    private final Map<ResourceMethod, RoleRule> methods = new ConcurrentHashMap<>();
    private final Map<Class<?>, RoleRule> classes = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<Locator>> locators = new ConcurrentHashMap<>();
    private final MethodRequirements requirements = new MethodRequirements();
    private final DescopeLog log;

    RequestRules(DescopeLog log) {
        this.log = log;
    }

    /** The rule of one request. */
    RoleRule of(Matched matched) {
        RoleRule rule = methods.computeIfAbsent(
                new ResourceMethod(matched.resource(), matched.method()),
                key -> closedIfUnreadable(key.resource(), () -> RoleRules.of(key.resource(), key.method())));
        for (Matched.Holder holder : matched.holders()) {
            rule = rule.and(ofHolder(holder));
        }
        return rule;
    }

    /**
     * What one request requires beyond roles; every place on the way to the method is to be content.
     *
     * @throws com.descope.jakarta.DescopeException if an annotation is unfit
     */
    List<Requirement> requirements(Matched matched) {
        List<Requirement> own = requirements.of(matched.resource(), matched.method());
        if (matched.holders().isEmpty()) {
            return own;
        }
        List<Requirement> all = new ArrayList<>(own);
        for (Matched.Holder holder : matched.holders()) {
            List<Locator> locators = locatorsOf(holder.type());
            List<Locator> taken = taken(locators, holder);
            (taken.isEmpty() ? locators : taken).forEach(locator -> all.addAll(locator.requirements()));
            if (taken.isEmpty()) {
                all.addAll(MethodRequirements.ofClass(holder.type()));
            }
        }
        return all;
    }

    private List<Locator> locatorsOf(Class<?> holder) {
        return locators.computeIfAbsent(holder, Locator::of);
    }

    private RoleRule ofHolder(Matched.Holder holder) {
        return closedIfUnreadable(holder.type(), () -> {
            List<Locator> all = locatorsOf(holder.type());
            List<Locator> taken = taken(all, holder);
            if (!taken.isEmpty()) {
                return together(taken);
            }
            return together(all).and(classes.computeIfAbsent(holder.type(), RoleRules::ofClass));
        });
    }

    private static List<Locator> taken(List<Locator> all, Matched.Holder holder) {
        return holder.step().map(part -> taken(all, part)).orElse(List.of());
    }

    /** A literal is preferred by every runtime to what has fewer literal characters; of others each may have been taken. */
    private static List<Locator> taken(List<Locator> all, String part) {
        boolean literal = all.stream().anyMatch(locator -> locator.path().is(part));
        return all.stream()
                .filter(locator -> locator.path().mayMatch(part))
                .filter(locator -> !literal || locator.path().mayPrecede(part.length()))
                .toList();
    }

    private static RoleRule together(List<Locator> locators) {
        return locators.stream().map(Locator::rule).reduce(RoleRule.EVERYBODY, RoleRule::and);
    }

    private RoleRule closedIfUnreadable(Class<?> type, Supplier<RoleRule> reading) {
        try {
            return reading.get();
        } catch (LinkageError | RuntimeException unreadable) {
            log.say(RestMessage.UNREADABLE, type.getName(), unreadable.toString());
            return RoleRule.NOBODY;
        }
    }
}
