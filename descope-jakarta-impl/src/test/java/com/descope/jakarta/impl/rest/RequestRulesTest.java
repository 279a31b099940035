package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.RequiresPermission;
import com.descope.jakarta.impl.context.Requirement;
import com.descope.jakarta.impl.log.DescopeLog;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
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

    /** What is guarded stands next to what is open and may match as much. */
    static class Siblings {
        @Path("admin")
        @RolesAllowed("admin")
        @RequiresPermission("manage")
        public Leaf admin() {
            return new Leaf();
        }

        @Path("größe")
        @RolesAllowed("user")
        public Leaf size() {
            return new Leaf();
        }

        @Path("tie")
        public Leaf tie() {
            return new Leaf();
        }

        @Path("tie{rest: [a-z]*}")
        @RolesAllowed("user")
        public Leaf tieOrMore() {
            return new Leaf();
        }

        @Path("{other}")
        public Leaf other() {
            return new Leaf();
        }
    }

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
        assertEquals(ADMIN.and(USER), leaf("get", List.of(Leaf.class, Methods.class), "m/open;x=1", "m"));
    }

    /** Jersey's list: it matches without matrix parameters, and cuts what was not matched yet from the end of the path with them. */
    @Test
    void aMatrixParameterHidesNoLocator() {
        for (int length = 0; length <= 30; length++) {
            for (String path : List.of("s/admin/open%s", "s/admin%s/open", "s%s/admin/open")) {
                String asked = path.formatted(";" + "a".repeat(length));
                List<String> uris = List.of(asked, withoutEnd(asked, "/open"), withoutEnd(asked, "/admin/open"));
                Matched matched = matched("open", List.of(Leaf.class, Siblings.class), asked, uris);

                assertEquals(ADMIN.and(USER), rules.of(matched), uris::toString);
                assertEquals(
                        List.of(new Requirement.Permissions(Set.of("manage"))),
                        rules.requirements(matched),
                        uris::toString);
            }
        }
    }

    private static String withoutEnd(String path, String end) {
        return path.substring(0, path.length() - end.length());
    }

    @Test
    void withoutOneALocatorsOpenSiblingStaysOpen() {
        Matched matched =
                matched("open", List.of(Leaf.class, Siblings.class), "s/any/open", List.of("s/any/open", "s/any", "s"));

        assertEquals(RoleRule.EVERYBODY, rules.of(matched));
        assertEquals(List.of(), rules.requirements(matched));
    }

    @Test
    void aLiteralMatchesThePathThatWritesItEncodedRestSection3_4() {
        assertEquals(USER, leaf("get", List.of(Leaf.class, Siblings.class), "s/gr%C3%B6%C3%9Fe", "s"));
        assertEquals(USER, leaf("get", List.of(Leaf.class, Siblings.class), "s/gr%c3%b6%c3%9fe", "s"));
    }

    @Test
    void aLiteralIsNotPreferredToATemplateOfAsManyLiteralCharactersRestSection3_7_2() {
        assertEquals(USER, leaf("get", List.of(Leaf.class, Siblings.class), "s/tie", "s"));
    }

    /** CXF puts the list together from templates, and confuses variables of the same name. */
    @Test
    void aListThatIsNotOfThisPathIsNotBelieved() {
        Matched matched =
                matched("get", List.of(Leaf.class, Siblings.class), "s/any/admin", List.of("s/any/any", "s/any"));

        assertEquals(ADMIN.and(USER), rules.of(matched));
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
        assertEquals(RoleRule.NOBODY, rules.of(Matched.of(unlinked, get, List.of(), new MatchedPath("", List.of()))));
        assertEquals(
                RoleRule.NOBODY,
                rules.of(Matched.of(
                        Leaf.class, get, List.of(Leaf.class, unlinked), new MatchedPath("a/b", List.of("a/b", "a")))));
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

    private RoleRule leaf(String method, List<Class<?>> classes, String... uris) {
        return rules.of(matched(method, classes, uris.length == 0 ? "" : uris[0], List.of(uris)));
    }

    private static Matched matched(String method, List<Class<?>> classes, String path, List<String> uris) {
        try {
            return Matched.of(Leaf.class, Leaf.class.getMethod(method), classes, new MatchedPath(path, uris));
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }
}
