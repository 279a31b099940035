package com.descope.jakarta.emulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

@AnalyzeClasses(packages = "com.descope.jakarta.emulator", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static void noPackagesDependOnEachOther(JavaClasses house) {
        slices().matching("com.descope.jakarta.emulator.(*)..")
                .should()
                .beFreeOfCycles()
                .check(house);
    }

    @ArchTest
    static void nothingInsideKnowsTheDoor(JavaClasses house) {
        noClasses()
                .that()
                .resideInAPackage("com.descope.jakarta.emulator.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.descope.jakarta.emulator")
                .check(house);
    }

    @ArchTest
    static void theEmulatorKnowsNothingOfWhatItTests(JavaClasses house) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.descope.jakarta", "com.descope.jakarta.impl..", "jakarta..")
                .check(house);
    }
}
