package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.RestMessage;
import java.lang.reflect.Method;
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
    private final DescopeLog log;

    RequestRules(DescopeLog log) {
        this.log = log;
    }

    /**
     * The rule of one request.
     *
     * @param matched classes of the matched resources, the root resource's last, the method's own first or missing
     */
    RoleRule of(Class<?> resource, Method method, List<Class<?>> matched, MatchedPath path) {
        RoleRule rule = methods.computeIfAbsent(
                new ResourceMethod(resource, method),
                key -> closedIfUnreadable(resource, () -> RoleRules.of(key.resource(), key.method())));
        boolean ownIsFirst = !matched.isEmpty() && resource.isAssignableFrom(matched.get(0));
        for (int at = ownIsFirst ? 1 : 0; at < matched.size(); at++) {
            rule = rule.and(ofHolder(matched.get(at), path, matched.size() - 1 - at));
        }
        return rule;
    }

    private RoleRule ofHolder(Class<?> holder, MatchedPath path, int depth) {
        return closedIfUnreadable(holder, () -> {
            List<Locator> all = locators.computeIfAbsent(holder, Locator::of);
            List<Locator> taken = path.step(depth).map(part -> taken(all, part)).orElse(List.of());
            if (!taken.isEmpty()) {
                return together(taken);
            }
            return together(all).and(classes.computeIfAbsent(holder, RoleRules::ofClass));
        });
    }

    /** A path without variables is preferred by every runtime (section 3.7.2); of others each may have been taken. */
    private static List<Locator> taken(List<Locator> all, String part) {
        List<Locator> fitting =
                all.stream().filter(locator -> locator.path().mayMatch(part)).toList();
        List<Locator> literal =
                fitting.stream().filter(locator -> locator.path().literal()).toList();
        return literal.isEmpty() ? fitting : literal;
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
