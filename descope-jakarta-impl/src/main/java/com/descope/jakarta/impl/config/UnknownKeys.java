package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds properties that begin as ours and are none, and the key that was probably meant. */
final class UnknownKeys {
    private static final String OURS = "descope.";
    private static final String OURS_IN_ENVIRONMENT = "DESCOPE_";
    private static final int MOST = 20;
    private static final int LONGEST = 100;

    private final Set<String> names;

    UnknownKeys(Set<String> names) {
        this.names = names;
    }

    List<ConfigProblem> warnings() {
        return names.stream()
                .filter(name -> Arrays.stream(ConfigKey.values()).noneMatch(key -> isNameOf(key, name)))
                .sorted()
                .flatMap(name -> warning(name).stream())
                .limit(MOST)
                .toList();
    }

    /** Variables of the environment may be meant for Descope's other SDKs: those are named only if they look mistyped. */
    private Optional<ConfigProblem> warning(String name) {
        if (name.startsWith(OURS) && !isShadow(name)) {
            return Optional.of(nearest(name)
                    .map(key -> new ConfigProblem(ConfigMessage.UNKNOWN_KEY, List.of(name, key)))
                    .orElseGet(() -> new ConfigProblem(ConfigMessage.UNKNOWN_KEY_FAR, List.of(name))));
        }
        if (name.startsWith(OURS_IN_ENVIRONMENT)) {
            return nearest(name)
                    .map(EnvironmentNames::upper)
                    .map(key -> new ConfigProblem(ConfigMessage.UNKNOWN_KEY, List.of(name, key)));
        }
        return Optional.empty();
    }

    private static boolean isNameOf(ConfigKey key, String name) {
        return key.prefix()
                .map(prefix -> EnvironmentNames.of(prefix).stream()
                        .anyMatch(begin -> name.startsWith(begin) && name.length() > begin.length()))
                .orElseGet(() -> EnvironmentNames.of(key.key()).contains(name));
    }

    /** SmallRye Config lists a variable of the environment under a made-up property name as well. */
    private boolean isShadow(String name) {
        return names.contains(EnvironmentNames.upper(name));
    }

    private static Optional<String> nearest(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String compact = compact(name);
        int near = Math.min(3, Math.max(1, (compact.length() - OURS.length()) / 4));
        return Arrays.stream(ConfigKey.values())
                .map(key -> key.prefix()
                        .map(prefix -> prefix + name.substring(name.lastIndexOf('.') + 1))
                        .orElse(key.key()))
                .filter(key -> !key.equals(name) && EditDistance.between(compact, compact(key)) <= near)
                .min(Comparator.comparingInt(key -> EditDistance.between(compact, compact(key))));
    }

    /** Without what people mix up: hyphens, dots, underscores, capitals. */
    private static String compact(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
