package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds properties that begin as ours and are none, and the key that was probably meant. */
final class UnknownKeys {
    private static final String OURS = "descope.";
    private static final int MOST = 20;
    private static final int LONGEST = 100;

    private final ConfigSource source;

    UnknownKeys(ConfigSource source) {
        this.source = source;
    }

    List<ConfigProblem> warnings() {
        Set<String> known =
                Arrays.stream(ConfigKey.values()).map(ConfigKey::key).collect(Collectors.toSet());
        return source.names().stream()
                .filter(name -> name.startsWith(OURS) && !known.contains(name) && !isNamed(name))
                .sorted()
                .limit(MOST)
                .map(UnknownKeys::warning)
                .toList();
    }

    private static boolean isNamed(String name) {
        return Arrays.stream(ConfigKey.values())
                .flatMap(key -> key.prefix().stream())
                .anyMatch(prefix -> name.startsWith(prefix) && name.length() > prefix.length());
    }

    private static ConfigProblem warning(String name) {
        String cut = name.substring(0, Math.min(name.length(), LONGEST));
        String nearest = Arrays.stream(ConfigKey.values())
                .map(ConfigKey::key)
                .min(Comparator.comparingInt(key -> distance(cut, key)))
                .orElseThrow();
        return distance(cut, nearest) <= Math.max(2, cut.length() / 4)
                ? new ConfigProblem(ConfigMessage.UNKNOWN_KEY, List.of(name, nearest))
                : new ConfigProblem(ConfigMessage.UNKNOWN_KEY_FAR, List.of(name));
    }

    /** Levenshtein's: insertions, deletions and replacements. */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = before[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(replaced, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
