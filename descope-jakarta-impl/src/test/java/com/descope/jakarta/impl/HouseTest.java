package com.descope.jakarta.impl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.DescopePrincipal;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** The picture of the house: who may import whom, and what stands in one place only. */
@AnalyzeClasses(packages = "com.descope.jakarta.impl", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String IMPL = "com.descope.jakarta.impl.";

    /** Lowest first: each may import those before it. */
    static final List<String> FLOORS = List.of(
            "log",
            "config",
            "json",
            "web",
            "seal",
            "shared",
            "protocol",
            "token",
            "attempt",
            "session",
            "identity",
            "grant",
            "page",
            "flow",
            "mechanism",
            "context",
            "rest",
            "observe",
            "server",
            "cdi");

    @ArchTest
    static void aPackageImportsOnlyThoseBelowIt(JavaClasses house) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            List<String> above = new ArrayList<>();
            FLOORS.subList(floor + 1, FLOORS.size()).forEach(name -> above.add(IMPL + name + ".."));
            if (!above.isEmpty()) {
                noClasses()
                        .that()
                        .resideInAPackage(IMPL + FLOORS.get(floor) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above.toArray(String[]::new))
                        .allowEmptyShould(true)
                        .check(house);
            }
        }
    }

    @ArchTest
    static void everyClassLivesOnAFloor(JavaClasses house) {
        classes()
                .should()
                .resideInAnyPackage(FLOORS.stream().map(floor -> IMPL + floor).toArray(String[]::new))
                .check(house);
    }

    /** The one URL connection elsewhere reads files of the class path, past the JAR cache. */
    @ArchTest
    static void onlyTheHttpExchangeTouchesTheNetwork(JavaClasses house) {
        noClasses()
                .that()
                .resideOutsideOfPackage(IMPL + "protocol")
                .and()
                .doNotHaveFullyQualifiedName(IMPL + "config.StandardSource")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.http.HttpClient")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .check(house);
    }

    @ArchTest
    static void theFlowAndAllBelowItKnowNoServlet(JavaClasses house) {
        noClasses()
                .that()
                .resideInAnyPackage(
                        IMPL + "flow",
                        IMPL + "page",
                        IMPL + "grant",
                        IMPL + "token",
                        IMPL + "protocol",
                        IMPL + "attempt",
                        IMPL + "web")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.security..")
                .check(house);
    }

    @ArchTest
    static void onlyIdentityMakesCallers(JavaClasses house) {
        noClasses()
                .that()
                .resideOutsideOfPackage(IMPL + "identity")
                .should()
                .callConstructorWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(JavaClass.Predicates.equivalentTo(DescopePrincipal.class))))
                .check(house);
    }

    @ArchTest
    static void onlyTheServerPackageReachesForOtherClassesByName(JavaClasses house) {
        noClasses()
                .that()
                .resideOutsideOfPackage(IMPL + "server")
                .should()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                .orShould()
                .callMethod(Method.class, "invoke", Object.class, Object[].class)
                .orShould()
                .callMethod(AccessibleObject.class, "setAccessible", boolean.class)
                .check(house);
    }

    /** Else each entry hands work to a pool that outlives the deployment. */
    @ArchTest
    static void cachesWorkOnTheThreadOfWhoeverUsesThem(JavaClasses house) {
        house.forEach(user -> assertEquals(calls(user, "newBuilder"), calls(user, "executor"), user.getName()));
    }

    private static long calls(JavaClass user, String ofCaffeine) {
        return user.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(Caffeine.class)
                        && call.getName().equals(ofCaffeine))
                .count();
    }

    @ArchTest
    static void noStaticHoldsState(JavaClasses house) {
        noFields().that().areStatic().should().notBeFinal().check(house);
    }
}
