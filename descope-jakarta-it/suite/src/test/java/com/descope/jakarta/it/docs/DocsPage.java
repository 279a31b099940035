package com.descope.jakarta.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, in Markdown. */
record DocsPage(Path file, String text) {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern ID = Pattern.compile("<a id=\"([^\"]+)\">");

    static DocsPage read(Path file) {
        try {
            return new DocsPage(file, Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The README and all pages. */
    static List<DocsPage> all() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            Stream<Path> pages =
                    files.filter(file -> file.toString().endsWith(".md")).sorted();
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), pages)
                    .map(DocsPage::read)
                    .toList();
        }
    }

    /** The names of what applications and their tests compile against. */
    static Set<String> sources() throws IOException {
        Set<String> names = new HashSet<>();
        for (String module : List.of("descope-jakarta-api", "descope-jakarta-impl", "descope-jakarta-it/emulator")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.map(file -> file.getFileName().toString()).forEach(names::add);
            }
        }
        return names;
    }

    /** The code blocks of a language. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2).stripIndent())
                .toList();
    }

    /** The text outside of code blocks. */
    String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    List<String> found(Pattern pattern) {
        return found(pattern, text);
    }

    static List<String> found(Pattern pattern, String in) {
        return pattern.matcher(in)
                .results()
                .map(match -> match.group(match.groupCount()))
                .toList();
    }

    /** What links may point at, as GitHub makes it of headings. */
    boolean hasAnchor(String anchor) {
        return HEADING.matcher(text).results().map(DocsPage::slug).anyMatch(anchor::equals)
                || found(ID).contains(anchor);
    }

    private static String slug(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w\\- ]", "")
                .replace(' ', '-');
    }

    /** Its name, for reports. */
    @Override
    public String toString() {
        return ROOT.relativize(file).toString();
    }
}
