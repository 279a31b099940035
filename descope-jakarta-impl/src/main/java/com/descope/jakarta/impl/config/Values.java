package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import com.descope.jakarta.impl.log.Message;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Typed values of keys. What is wrong is noted and a harmless value goes on, so that one run finds every problem. */
final class Values {
    private static final int LONGEST = 4_000;
    private static final Duration LONGEST_TIME = Duration.ofDays(3650);

    private final ConfigSource source;
    private final List<ConfigProblem> problems = new ArrayList<>();

    Values(ConfigSource source) {
        this.source = source;
    }

    List<ConfigProblem> problems() {
        return List.copyOf(problems);
    }

    /** Notes a problem. A secret's value is nobody's to see. */
    void wrong(ConfigKey key, String value, String expected) {
        problem(ConfigMessage.WRONG_VALUE, key, key.secret() ? "(secret)" : value, expected);
    }

    void problem(Message what, Object... values) {
        problems.add(new ConfigProblem(what, List.of(values)));
    }

    Optional<String> text(ConfigKey key) {
        Optional<String> text = read(key.key()).or(key::byDefault);
        if (text.isPresent()
                && (text.get().length() > LONGEST || text.get().chars().anyMatch(Character::isISOControl))) {
            wrong(key, "(" + text.get().length() + " characters)", "text of at most 4000 visible characters");
            return Optional.empty();
        }
        if (text.isPresent() && text.get().contains("${")) {
            problem(ConfigMessage.UNRESOLVED, key);
            return Optional.empty();
        }
        return text;
    }

    boolean set(ConfigKey key) {
        return read(key.key()).isPresent();
    }

    /** As MicroProfile Config's own converter, but that anything else is a mistake and not {@code false}. */
    boolean flag(ConfigKey key) {
        String text = text(key).orElse("false").toLowerCase(Locale.ROOT);
        if (List.of("true", "yes", "y", "on", "1").contains(text)) {
            return true;
        }
        if (!List.of("false", "no", "n", "off", "0").contains(text)) {
            wrong(key, text, "true or false");
        }
        return false;
    }

    Duration duration(ConfigKey key) {
        String text = text(key).orElse("PT1S");
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && !duration.isZero() && duration.compareTo(LONGEST_TIME) <= 0) {
                return duration;
            }
        } catch (DateTimeException malformed) {
            wrong(key, text, "an ISO 8601 duration such as PT10M");
            return Duration.ofSeconds(1);
        }
        wrong(key, text, "a duration of more than nothing and at most ten years");
        return Duration.ofSeconds(1);
    }

    /** Comma-separated; {@code \,} is a comma of an element. */
    List<String> list(ConfigKey key) {
        return text(key).stream()
                .flatMap(text -> Arrays.stream(text.split("(?<!\\\\),")))
                .map(element -> element.replace("\\,", ",").strip())
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** A list of which every element must be of a form; those that are not are noted and left out. */
    List<String> list(ConfigKey key, Predicate<String> form, String expected) {
        List<String> good = new ArrayList<>();
        for (String element : list(key)) {
            if (form.test(element)) {
                good.add(element);
            } else {
                wrong(key, element, expected);
            }
        }
        return List.copyOf(good);
    }

    /** An https URL, or an http one on loopback, with neither user nor query nor fragment. */
    Optional<URI> url(ConfigKey key, boolean query) {
        return text(key).flatMap(text -> url(key, text, query));
    }

    Optional<URI> url(ConfigKey key, String text, boolean query) {
        try {
            URI uri = new URI(text);
            boolean safe = "https".equalsIgnoreCase(uri.getScheme())
                    || ("http".equalsIgnoreCase(uri.getScheme()) && Loopback.is(uri));
            boolean plain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && (query || uri.getRawQuery() == null);
            if (safe && plain) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException malformed) {
            wrong(key, text, "a URL");
            return Optional.empty();
        }
        wrong(key, text, "an https URL, or http on loopback, without user, query or fragment");
        return Optional.empty();
    }

    /** The keys that stand for many, by the names that are set. */
    Map<String, String> named(ConfigKey key) {
        Map<String, String> named = new TreeMap<>();
        String prefix = key.prefix().orElseThrow();
        for (String name : source.names()) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                read(name).ifPresent(value -> named.put(name.substring(prefix.length()), value));
            }
        }
        return named;
    }

    private Optional<String> read(String name) {
        return source.value(name).map(String::strip).filter(text -> !text.isEmpty());
    }
}
