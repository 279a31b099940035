package com.descope.jakarta.impl.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ways in which one raw path may be read. Browsers, proxies and servers do not agree on encoded dots and slashes, on
 * parameters of segments, on empty segments and on what is encoded twice; a path is safe if it is by every reading.
 */
final class PathReadings {
    /** Whoever encodes more often has something to hide. */
    private static final int MOST_DECODINGS = 4;

    private PathReadings() {}

    /** The segments by every reading; empty if one of them leaves the root, or the path is malformed. */
    static Optional<List<List<String>>> of(String rawPath) {
        List<String> decoded = decodings(rawPath);
        if (decoded.isEmpty() || decoded.size() > MOST_DECODINGS) {
            return Optional.empty();
        }
        Set<List<String>> readings = new LinkedHashSet<>();
        boolean clear = addAll(readings, browsers(rawPath));
        for (String spelling : decoded) {
            clear &= isHarmless(spelling) && addAll(readings, split(spelling));
        }
        return clear ? Optional.of(List.copyOf(readings)) : Optional.empty();
    }

    /** Decoded once, twice and so on, until there is nothing more to decode; none if it cannot be decoded at all. */
    private static List<String> decodings(String rawPath) {
        List<String> decoded = new ArrayList<>();
        Optional<String> next = Percent.decode(rawPath);
        while (next.isPresent() && !decoded.contains(next.get()) && decoded.size() <= MOST_DECODINGS) {
            decoded.add(next.get());
            next = Percent.decode(next.get());
        }
        return decoded;
    }

    /** The segments of a path that we know, fully decoded. */
    static List<String> segmentsOf(String knownPath) {
        String decoded = Percent.decode(knownPath).orElse(knownPath);
        return split(decoded).stream().filter(segment -> !segment.isEmpty()).toList();
    }

    private static List<String> split(String path) {
        return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
    }

    /** Browsers take encoded dots for dots, but no encoded slash for a slash (WHATWG URL, section 4.4). */
    private static List<String> browsers(String rawPath) {
        return split(rawPath).stream()
                .map(segment -> Percent.decode(segment).orElse(segment))
                .toList();
    }

    private static boolean isHarmless(String decoded) {
        return decoded.indexOf('\\') < 0 && decoded.chars().noneMatch(Character::isISOControl);
    }

    private static boolean addAll(Set<List<String>> readings, List<String> segments) {
        boolean clear = true;
        for (boolean merging : new boolean[] {false, true}) {
            for (boolean stripping : new boolean[] {false, true}) {
                Optional<List<String>> reading = walk(segments, merging, stripping);
                reading.ifPresent(readings::add);
                clear &= reading.filter(PathReadings::beginsWithOneSlash).isPresent();
            }
        }
        return clear;
    }

    private static boolean beginsWithOneSlash(List<String> walked) {
        return walked.size() < 2 || !walked.get(0).isEmpty();
    }

    /** RFC 3986, section 5.2.4, except that nothing may climb above the root. */
    private static Optional<List<String>> walk(List<String> segments, boolean merging, boolean stripping) {
        List<String> walked = new ArrayList<>();
        for (String segment : segments) {
            String name = stripping ? segment.split(";", 2)[0] : segment;
            if (name.equals("..")) {
                if (walked.isEmpty()) {
                    return Optional.empty();
                }
                walked.remove(walked.size() - 1);
            } else if (!name.equals(".") && !(merging && name.isEmpty())) {
                walked.add(name);
            }
        }
        return Optional.of(walked);
    }
}
