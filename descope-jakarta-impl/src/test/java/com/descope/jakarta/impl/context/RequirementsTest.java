package com.descope.jakarta.impl.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.DescopeException;
import com.descope.jakarta.RequiresPermission;
import com.descope.jakarta.RequiresStepUp;
import com.descope.jakarta.RequiresTenant;
import com.descope.jakarta.impl.flow.StepUp;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What annotations require, and where they are looked for. */
class RequirementsTest {

    @RequiresTenant("acme")
    interface Contract {
        @RequiresPermission("read")
        String read();
    }

    @RequiresPermission("enter")
    abstract static class Base {
        @RequiresStepUp(maxAge = "PT5M", amr = "mfa", acr = "strong", flow = "up")
        public String read() {
            return "";
        }
    }

    static class Leaf extends Base implements Contract {
        @Override
        @RequiresPermission({"print", "read"})
        public String read() {
            return "";
        }
    }

    static class Leaf$$Proxy extends Leaf {
        @Override
        public String read() {
            return "";
        }
    }

    static class Unfit {
        @RequiresPermission({})
        void none() {}

        @RequiresPermission(" ")
        void blank() {}

        @RequiresTenant({"acme", ""})
        void blankTenant() {}

        @RequiresTenant(roles = "")
        void blankRole() {}

        @RequiresStepUp(amr = " ")
        void blankMethod() {}

        @RequiresStepUp(maxAge = "five minutes")
        void noDuration() {}

        @RequiresStepUp(maxAge = "PT-1S")
        void negative() {}
    }

    static Stream<Method> unfit() {
        return Stream.of(Unfit.class.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void anUnfitAttributeIsToldAndAdmitsNobody(Method method) {
        DescopeException unfit =
                assertThrows(DescopeException.class, () -> new MethodRequirements().of(Unfit.class, method));
        assertEquals("DESCOPE-7025", unfit.code());
        assertTrue(unfit.evidence().get(1).contains(method.getName()), unfit::toString);
    }

    @Test
    void methodClassesWhatIsOverriddenAndInterfacesMustAllBeContentAndAProxyHidesNothing() throws Exception {
        Set<Requirement> all = Set.of(
                new Requirement.Permissions(Set.of("enter")),
                new Requirement.Permissions(Set.of("print", "read")),
                new Requirement.Permissions(Set.of("read")),
                new Requirement.Tenant(Set.of("acme"), Optional.empty(), Set.of(), Set.of()),
                new Requirement.Stronger(new StepUp(
                        Optional.of(Duration.ofMinutes(5)), Set.of("mfa"), List.of("strong"), Optional.of("up"))));
        MethodRequirements requirements = new MethodRequirements();
        for (Class<?> type : List.of(Leaf.class, Leaf$$Proxy.class)) {
            List<Requirement> found = requirements.of(type, type.getMethod("read"));
            assertEquals(all, Set.copyOf(found), type::getName);
        }
    }
}
