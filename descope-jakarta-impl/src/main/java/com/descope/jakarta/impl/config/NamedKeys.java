package com.descope.jakarta.impl.config;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the properties that a key with {@code <name>} stands for. A variable of the environment cannot say in which case a
 * name is meant: its name is taken as lower case with underscores, as parameters of OAuth 2.0 are written.
 */
final class NamedKeys {
    private NamedKeys() {}

    /** From names to properties. */
    static Map<String, String> of(String prefix, Set<String> set) {
        Map<String, String> found = new TreeMap<>();
        set.stream()
                .filter(property -> property.startsWith(prefix) && property.length() > prefix.length())
                .filter(property -> !isShadow(property.substring(prefix.length()), property, set))
                .forEach(property -> found.put(property.substring(prefix.length()), property));
        String variable = EnvironmentNames.upper(prefix);
        set.stream()
                .filter(name -> name.startsWith(variable) && name.length() > variable.length())
                .filter(name ->
                        found.values().stream().map(EnvironmentNames::upper).noneMatch(name::equals))
                .map(name -> name.substring(variable.length()).toLowerCase(Locale.ROOT))
                .toList()
                .forEach(name -> found.put(name, prefix + name));
        return found;
    }

    /** SmallRye Config lists a variable of the environment with its underscores made dots as well. */
    private static boolean isShadow(String name, String property, Set<String> set) {
        return name.indexOf('.') >= 0 && set.contains(EnvironmentNames.upper(property));
    }
}
