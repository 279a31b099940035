package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.impl.log.DescopeLog;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Locators on the way to a method (Jakarta RESTful Web Services 3.1, section 3.4.1). */
class RequestRulesTest {
    private static final RoleRule USER = RoleRule.oneOf(List.of("user"));
    private static final RoleRule ADMIN = RoleRule.oneOf(List.of("admin"));

    private final RequestRules rules = new RequestRules(DescopeLog.ofModule());

    static class Leaf {
        @GET
        public void get() {}

        @GET
        @Path("open")
        @PermitAll
        public void open() {}

        @GET
        @Path("own")
        @RolesAllowed("user")
        public void own() {}
    }

    static class Methods {
        @Path("guarded")
        @RolesAllowed("admin")
        public Leaf guarded() {
            return new Leaf();
        }

        @Path("open")
        public Leaf open() {
            return new Leaf();
        }

        @Path("{id}")
        @RolesAllowed("user")
        public Leaf any() {
            return new Leaf();
        }

        @GET
        @Path("{x}/{y}")
        @RolesAllowed("never-asked")
        public void noLocator() {}
    }

    @RolesAllowed("admin")
    static class Whole {
        @Path("leaf")
        public Leaf leaf() {
            return new Leaf();
        }

        @Path("free")
        @PermitAll
        public Leaf free() {
            return new Leaf();
        }
    }

    @RolesAllowed("admin")
    static class Hidden {}

    static class Outer {
        @Path("whole")
        @RolesAllowed("user")
        public Whole whole() {
            return new Whole();
        }
    }

    @Test
    void rolesOfTheLocatorMethodAreRequired() {
        assertEquals(ADMIN, leaf("get", List.of(Leaf.class, Methods.class), "m/guarded", "m"));
        assertEquals(ADMIN, leaf("open", List.of(Leaf.class, Methods.class), "m/guarded/open", "m/guarded", "m"));
    }

    @Test
    void rolesOfTheLocatorAndOfTheMethodAreBothRequired() {
        assertEquals(
                ADMIN.and(USER), leaf("own", List.of(Leaf.class, Methods.class), "m/guarded/own", "m/guarded", "m"));
    }

    @Test
    void rolesOfTheClassThatHoldsTheLocatorAreRequired() {
        assertEquals(ADMIN, leaf("get", List.of(Leaf.class, Whole.class), "w/leaf", "w"));
        assertEquals(RoleRule.EVERYBODY, leaf("get", List.of(Leaf.class, Whole.class), "w/free", "w"));
    }

    @Test
    void everyLocatorOnTheWayIsAsked() {
        assertEquals(
                ADMIN.and(USER),
                leaf("get", List.of(Leaf.class, Whole.class, Outer.class), "o/whole/leaf", "o/whole", "o"));
    }

    @Test
    void aLiteralPathIsPreferredToAVariableRestSection3_7_2() {
        assertEquals(RoleRule.EVERYBODY, leaf("get", List.of(Leaf.class, Methods.class), "m/open", "m"));
        assertEquals(USER, leaf("get", List.of(Leaf.class, Methods.class), "m/other", "m"));
    }

    @Test
    void anEncodedOrExtendedLiteralIsNotTakenForTheLiteral() {
        assertEquals(USER, leaf("get", List.of(Leaf.class, Methods.class), "m/%6Fpen", "m"));
        assertEquals(USER, leaf("get", List.of(Leaf.class, Methods.class), "m/open;x=1", "m"));
    }

    @Test
    void whereTheRuntimeDoesNotTellTheLocatorAllAreAsked() {
        RoleRule all = ADMIN.and(USER);

        assertEquals(all, leaf("get", List.of(Leaf.class, Methods.class)));
        assertEquals(all, leaf("get", List.of(Leaf.class, Methods.class), "elsewhere", "m"));
        assertEquals(all, leaf("get", List.of(Leaf.class, Methods.class), "m/a/b/c", "m"));
        assertEquals(ADMIN, leaf("get", List.of(Leaf.class, Whole.class)));
    }

    @Test
    void aMatchedClassWithoutLocatorsIsAskedAsAWhole() {
        assertEquals(ADMIN, leaf("get", List.of(Leaf.class, Hidden.class), "h/leaf", "h"));
    }

    @Test
    void theMethodsOwnResourceNeedNotBeAmongTheMatched() {
        assertEquals(ADMIN, leaf("get", List.of(Whole.class), "w/leaf", "w"));
    }

    @Test
    void aRootResourceIsItsOwnOnly() {
        assertEquals(USER, leaf("own", List.of(Leaf.class), "leaf/own", "leaf"));
        assertEquals(RoleRule.EVERYBODY, leaf("get", List.of(Leaf.class), "leaf"));
    }

    /** Its method names a class that the loader below does not have. */
    static class Unlinked {
        public void take(Missing value) {}
    }

    static class Missing {}

    @Test
    void whatCannotBeReadAdmitsNobody() throws Exception {
        Class<?> unlinked = new WithoutMissing().loadClass(Unlinked.class.getName());
        Method get = Leaf.class.getMethod("get");

        assertThrows(NoClassDefFoundError.class, unlinked::getDeclaredMethods);
        assertEquals(RoleRule.NOBODY, rules.of(new Matched(unlinked, get, List.of(), new MatchedPath(List.of()))));
        assertEquals(
                RoleRule.NOBODY,
                rules.of(new Matched(
                        Leaf.class, get, List.of(Leaf.class, unlinked), new MatchedPath(List.of("a/b", "a")))));
    }

    /** A WAR that lacks a library. */
    private static final class WithoutMissing extends ClassLoader {
        WithoutMissing() {
            super(RequestRulesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(Missing.class.getName())) {
                throw new ClassNotFoundException(name);
            }
            return name.equals(Unlinked.class.getName()) ? define(name) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream code = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }

    private RoleRule leaf(String method, List<Class<?>> matched, String... uris) {
        try {
            return rules.of(
                    new Matched(Leaf.class, Leaf.class.getMethod(method), matched, new MatchedPath(List.of(uris))));
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }
}
