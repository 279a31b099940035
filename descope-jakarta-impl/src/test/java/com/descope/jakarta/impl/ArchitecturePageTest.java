package com.descope.jakarta.impl;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The picture in docs/architecture.md is the house that {@link HouseTest} holds. */
@AnalyzeClasses(packages = "com.descope.jakarta.impl", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitecturePageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs", "architecture.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ");
    private static final Pattern NODE = Pattern.compile("(?m)^ +(\\w+)\\[[^]]*]$");
    private static final Pattern ARROW = Pattern.compile("(?m)^ +(\\w+) --> (\\w+)$");

    @ArchTest
    static void theTableNamesTheFloorsFromTheLowest(JavaClasses house) throws IOException {
        assertEquals(HouseTest.FLOORS, firstOf(ROW));
    }

    @ArchTest
    static void thePictureHasTheFloors(JavaClasses house) throws IOException {
        assertEquals(
                HouseTest.FLOORS.stream().sorted().toList(),
                firstOf(NODE).stream().sorted().toList());
    }

    @ArchTest
    static void everyArrowIsAnImport(JavaClasses house) throws IOException {
        List<String> untrue = matches(ARROW).stream()
                .filter(arrow -> !imports(house, arrow.group(1), arrow.group(2)))
                .map(MatchResult::group)
                .toList();
        assertEquals(List.of(), untrue);
    }

    private static boolean imports(JavaClasses house, String from, String to) {
        return house.that(resideInAPackage("com.descope.jakarta.impl." + from)).stream()
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .anyMatch(one -> one.getTargetClass().getPackageName().equals("com.descope.jakarta.impl." + to));
    }

    private static List<String> firstOf(Pattern pattern) throws IOException {
        return matches(pattern).stream().map(found -> found.group(1)).toList();
    }

    private static List<MatchResult> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE)).results().toList();
    }
}
