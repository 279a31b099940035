package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import com.descope.jakarta.impl.log.Message;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Typed values of keys. What is wrong is noted and the default goes on, so that one run finds every problem. */
final class Values {
    private static final int LONGEST = 4_000;
    private static final int MOST = 50;
    private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "off", "0");

    private final ConfigSource source;
    private final Map<ConfigKey, Optional<String>> read = new EnumMap<>(ConfigKey.class);
    private final Map<ConfigKey, List<ConfigProblem>> problems = new EnumMap<>(ConfigKey.class);

    Values(ConfigSource source) {
        this.source = source;
    }

    /** In the order of the keys. */
    List<ConfigProblem> problems() {
        return problems.values().stream().flatMap(List::stream).toList();
    }

    boolean broken(ConfigKey key) {
        return problems.containsKey(key);
    }

    /** Notes a problem; its first value is the name of the key. */
    void problem(ConfigKey key, Message what, Object... more) {
        problem(key, key.key(), what, more);
    }

    private void problem(ConfigKey key, String name, Message what, Object... more) {
        List<Object> values = new ArrayList<>(List.of(name));
        values.addAll(List.of(more));
        problems.computeIfAbsent(key, none -> new ArrayList<>()).add(new ConfigProblem(what, values));
    }

    /** Notes a value that is not of its form. A secret's value is nobody's to see, nor is a password inside a URL. */
    void wrong(ConfigKey key, String value, String expected) {
        problem(key, ConfigMessage.WRONG_VALUE, shown(key, value), expected);
    }

    static String shown(ConfigKey key, String value) {
        return key.secret() || value.indexOf('@') >= 0 ? "(not shown)" : value;
    }

    boolean set(ConfigKey key) {
        return own(key).isPresent();
    }

    Optional<String> text(ConfigKey key) {
        return own(key).or(key::byDefault);
    }

    /** A text that must be of a form. */
    Optional<String> text(ConfigKey key, Predicate<String> form, String expected) {
        Optional<String> own = own(key);
        if (own.isPresent() && !form.test(own.get())) {
            wrong(key, own.get(), expected);
            own = Optional.empty();
        }
        return own.or(key::byDefault);
    }

    /** The words of MicroProfile Config's converter and their opposites; there anything else is {@code false}, a typo too. */
    boolean flag(ConfigKey key) {
        Predicate<String> known =
                text -> YES.contains(text.toLowerCase(Locale.ROOT)) || NO.contains(text.toLowerCase(Locale.ROOT));
        return YES.contains(text(key, known, "true or false")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElseThrow());
    }

    int number(ConfigKey key, int least, int most) {
        String byDefault = key.byDefault().orElseThrow();
        String text = text(key).orElse(byDefault);
        if (!text.matches("[0-9]{1,9}")) {
            wrong(key, text, "a number such as " + byDefault);
            return Integer.parseInt(byDefault);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            problem(key, ConfigMessage.OUT_OF_BOUNDS, text, least, most);
        }
        return number;
    }

    Duration duration(ConfigKey key, Duration least, Duration most) {
        String byDefault = key.byDefault().orElseThrow();
        String text = text(key).orElse(byDefault);
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return duration;
            }
            problem(key, ConfigMessage.OUT_OF_BOUNDS, text, least, most);
        } catch (DateTimeException malformed) {
            wrong(key, text, "an ISO 8601 duration such as " + byDefault);
        }
        return Duration.parse(byDefault);
    }

    /** Separated by commas; {@code \,} is a comma inside an element. The default if no element is set. */
    List<String> list(ConfigKey key) {
        List<String> elements = own(key).map(Values::elements).orElse(List.of());
        if (elements.size() > MOST) {
            problem(key, ConfigMessage.TOO_MANY, elements.size(), MOST);
            elements = List.of();
        }
        return elements.isEmpty() ? key.byDefault().map(Values::elements).orElse(List.of()) : elements;
    }

    /** A list of which every element must be of a form; those that are not are noted and left out. */
    List<String> list(ConfigKey key, Predicate<String> form, String expected) {
        List<String> elements = list(key);
        elements.stream().filter(form.negate()).forEach(element -> wrong(key, element, expected));
        return elements.stream().filter(form).distinct().toList();
    }

    private static List<String> elements(String text) {
        return Arrays.stream(text.split("(?<!\\\\),"))
                .map(element -> element.replace("\\,", ",").strip())
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** The properties that a key with {@code <name>} stands for, by these names. */
    Map<String, String> named(ConfigKey key) {
        Map<String, String> named = new LinkedHashMap<>();
        NamedKeys.of(key.prefix().orElseThrow(), source.names())
                .forEach((name, property) -> read(key, property).ifPresent(value -> named.put(name, value)));
        return named;
    }

    private Optional<String> own(ConfigKey key) {
        Optional<String> known = read.get(key);
        if (known == null) {
            known = read(key, key.key());
            read.put(key, known);
        }
        return known;
    }

    private Optional<String> read(ConfigKey key, String name) {
        try {
            return source.value(name)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .filter(text -> isText(key, name, text));
        } catch (NoSuchElementException unresolved) {
            problem(key, name, ConfigMessage.UNRESOLVED);
        } catch (RuntimeException failed) {
            problem(key, name, ConfigMessage.UNREADABLE, failed.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private boolean isText(ConfigKey key, String name, String text) {
        if (text.length() > LONGEST) {
            problem(key, name, ConfigMessage.TOO_LONG, text.length(), LONGEST);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            problem(key, name, ConfigMessage.CONTROL_CHARACTER);
        } else {
            return true;
        }
        return false;
    }
}
