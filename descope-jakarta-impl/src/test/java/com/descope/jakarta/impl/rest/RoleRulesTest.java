package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The places that may speak, one small family of classes each. */
class RoleRulesTest {
    private static final RoleRule USER = RoleRule.oneOf(List.of("user"));
    private static final RoleRule ADMIN = RoleRule.oneOf(List.of("admin"));

    @RolesAllowed("user")
    static class Plain {
        public void silent() {}

        @RolesAllowed("admin")
        public void admin() {}

        @PermitAll
        public void open() {}

        @DenyAll
        public void closed() {}

        @RolesAllowed({})
        public void noRole() {}

        @DenyAll
        @PermitAll
        @RolesAllowed("user")
        public void contradictory() {}

        @PermitAll
        @RolesAllowed("user")
        public void openOrNot() {}
    }

    static class Unsaid {
        public void silent() {}
    }

    @Test
    void aMethodBeatsItsClassAnnotations2_1Section2_1() {
        assertEquals(USER, rule(Plain.class, "silent"));
        assertEquals(ADMIN, rule(Plain.class, "admin"));
        assertEquals(RoleRule.EVERYBODY, rule(Plain.class, "open"));
        assertEquals(RoleRule.NOBODY, rule(Plain.class, "closed"));
        assertEquals(RoleRule.EVERYBODY, rule(Unsaid.class, "silent"));
    }

    @Test
    void rolesAllowedWithoutRolesIsClosed() {
        assertEquals(RoleRule.NOBODY, rule(Plain.class, "noRole"));
    }

    @Test
    void ofContradictionsInOnePlaceTheStrictestCounts() {
        assertEquals(RoleRule.NOBODY, rule(Plain.class, "contradictory"));
        assertEquals(USER, rule(Plain.class, "openOrNot"));
    }

    @RolesAllowed("admin")
    abstract static class Base {
        public void inherited() {}

        public void overridden() {}

        @RolesAllowed("admin")
        public void guarded() {}

        @PermitAll
        public void open() {}
    }

    static class Silent extends Base {
        @Override
        public void overridden() {}

        @Override
        public void open() {}
    }

    @RolesAllowed("user")
    static class Speaking extends Base {
        @Override
        public void overridden() {}

        @Override
        public void guarded() {}
    }

    @PermitAll
    static class Opening extends Base {
        @Override
        public void overridden() {}

        @Override
        public void guarded() {}
    }

    @RolesAllowed("user")
    static class Inheriting extends Unsaid {}

    @Test
    void aSilentClassSaysWhatItsSuperclassSays() {
        assertEquals(ADMIN, rule(Silent.class, "inherited"));
        assertEquals(ADMIN, rule(Silent.class, "overridden"));
        assertEquals(RoleRule.EVERYBODY, rule(Silent.class, "open"));
    }

    @Test
    void aClassBeatsItsSuperclassForWhatItDeclares() {
        assertEquals(USER, rule(Speaking.class, "overridden"));
        assertEquals(RoleRule.EVERYBODY, rule(Opening.class, "overridden"));
    }

    @Test
    void anAnnotatedMethodIsNotOpenedByOverridingIt() {
        assertEquals(USER.and(ADMIN), rule(Speaking.class, "guarded"));
        assertEquals(ADMIN, rule(Opening.class, "guarded"));
    }

    @Test
    void aClassGuardsWhatItInherits() {
        assertEquals(USER, rule(Inheriting.class, "silent"));
        assertEquals(ADMIN.and(USER), rule(Speaking.class, "inherited"));
        assertEquals(ADMIN, rule(Opening.class, "inherited"));
    }

    interface Contract<T> {
        @RolesAllowed("admin")
        void guarded();

        @PermitAll
        void open();

        @RolesAllowed("admin")
        void generic(T value);
    }

    @RolesAllowed("user")
    interface Whole {
        void silent();

        @PermitAll
        void open();

        default void byDefault() {}
    }

    static class OfContract implements Contract<String> {
        @Override
        public void guarded() {}

        @Override
        public void open() {}

        @Override
        public void generic(String value) {}
    }

    @RolesAllowed("user")
    static class GuardedOfContract extends OfContract {
        @Override
        public void open() {}
    }

    static class OfWhole implements Whole {
        @Override
        public void silent() {}

        @Override
        public void open() {}
    }

    @PermitAll
    static class OpenOfWhole implements Whole {
        @Override
        public void silent() {}

        @Override
        public void open() {}
    }

    @RolesAllowed("admin")
    static class GuardedOfWhole extends OfWhole {}

    @Test
    void anInterfaceMethodIsHeard() {
        assertEquals(ADMIN, rule(OfContract.class, "guarded"));
        assertEquals(ADMIN, rule(OfContract.class, "generic"));
        assertEquals(RoleRule.EVERYBODY, rule(OfContract.class, "open"));
    }

    @Test
    void anInterfaceMethodOpensNothingThatAClassGuards() {
        assertEquals(USER, rule(GuardedOfContract.class, "open"));
    }

    @Test
    void anInterfaceAsAWholeIsHeardIfNoClassSpeaks() {
        assertEquals(USER, rule(OfWhole.class, "silent"));
        assertEquals(RoleRule.EVERYBODY, rule(OfWhole.class, "open"));
        assertEquals(RoleRule.EVERYBODY, rule(OpenOfWhole.class, "silent"));
    }

    @Test
    void aDefaultMethodIsGuardedByItsInterfaceAndByTheClassThatInheritsIt() throws Exception {
        Method byDefault = Whole.class.getMethod("byDefault");

        assertEquals(USER, RoleRules.of(OfWhole.class, byDefault));
        assertEquals(ADMIN, RoleRules.of(GuardedOfWhole.class, byDefault));
        assertEquals(RoleRule.EVERYBODY, RoleRules.of(OpenOfWhole.class, byDefault));
    }

    @Test
    void theInterfacesMethodStandsForTheOneThatRuns() throws Exception {
        assertEquals(ADMIN, RoleRules.of(OfContract.class, Contract.class.getMethod("generic", Object.class)));
        assertEquals(ADMIN, RoleRules.of(OfContract.class, Contract.class.getMethod("guarded")));
    }

    /** As a container would make it: it overrides everything and says nothing. */
    static class View$$$proxy extends Plain {
        @Override
        public void silent() {}

        @Override
        public void admin() {}

        @Override
        public void open() {}
    }

    static class Opening$$$proxy extends Opening {
        @Override
        public void inherited() {}
    }

    @RolesAllowed("admin")
    static class Honest$$Name extends Plain {
        @Override
        public void silent() {}
    }

    @Test
    void aProxyHidesNothing() {
        assertEquals(USER, rule(View$$$proxy.class, "silent"));
        assertEquals(ADMIN, rule(View$$$proxy.class, "admin"));
        assertEquals(RoleRule.EVERYBODY, rule(View$$$proxy.class, "open"));
        assertEquals(USER, RoleRules.ofClass(View$$$proxy.class));
        assertEquals(rule(Opening.class, "inherited"), rule(Opening$$$proxy.class, "inherited"));
    }

    @Test
    void whatSpeaksIsHeardWhateverItsName() {
        assertEquals(ADMIN, rule(Honest$$Name.class, "silent"));
    }

    static class Overloads<T> {
        @RolesAllowed("user")
        public void take(T value) {}

        @RolesAllowed("admin")
        public void take(String value) {}
    }

    @Test
    void overloadsAreToldApart() throws Exception {
        assertEquals(ADMIN, RoleRules.of(Overloads.class, Overloads.class.getMethod("take", String.class)));
        assertEquals(USER, RoleRules.of(Overloads.class, Overloads.class.getMethod("take", Object.class)));
    }

    @Test
    void aClassAsAWholeIsReadUpwards() {
        assertEquals(ADMIN, RoleRules.ofClass(Silent.class));
        assertEquals(USER, RoleRules.ofClass(OfWhole.class));
        assertEquals(RoleRule.EVERYBODY, RoleRules.ofClass(Unsaid.class));
    }

    private static RoleRule rule(Class<?> resource, String name) {
        return RoleRules.of(resource, method(resource, name));
    }

    private static Method method(Class<?> resource, String name) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .orElseThrow();
    }
}
