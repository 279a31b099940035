package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.rest.RoleGate.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleGateTest {
    private static final RoleRule USER = RoleRule.oneOf(List.of("user"));

    @Test
    void anOpenMethodAsksNobody() {
        Caller caller = new Caller(false, true, Set.of());

        assertEquals(Verdict.ADMITTED, RoleGate.judge(RoleRule.EVERYBODY, caller));
        assertFalse(caller.asked);
    }

    @Test
    void aCallerWithTheRoleIsAdmittedUnasked() {
        Caller caller = new Caller(true, false, Set.of("user"));

        assertEquals(Verdict.ADMITTED, RoleGate.judge(USER, caller));
        assertFalse(caller.asked);
    }

    @Test
    void aCallerWithoutTheRoleIsNotAskedToSignInAgain() {
        Caller caller = new Caller(true, true, Set.of("guest"));

        assertEquals(Verdict.ROLE_MISSING, RoleGate.judge(USER, caller));
        assertFalse(caller.asked);
    }

    @Test
    void theContainerIsAskedBeforeNobodyIsTurnedAway() {
        Caller nobody = new Caller(false, false, Set.of("user"));

        assertEquals(Verdict.NOBODY_THERE, RoleGate.judge(USER, nobody));
        assertTrue(nobody.asked);
    }

    @Test
    void whomTheContainerFindsNeedsTheRoleToo() {
        assertEquals(Verdict.ADMITTED, RoleGate.judge(USER, new Caller(false, true, Set.of("user"))));
        assertEquals(Verdict.ROLE_MISSING, RoleGate.judge(USER, new Caller(false, true, Set.of("guest"))));
    }

    @Test
    void nobodyIsSentToSignInForWhatIsClosedToAll() {
        Caller caller = new Caller(false, true, Set.of("user"));

        assertEquals(Verdict.ROLE_MISSING, RoleGate.judge(RoleRule.NOBODY, caller));
        assertFalse(caller.asked);
    }

    /** A caller, or one whom the container would find when asked. */
    private static final class Caller implements RoleGate.Access {
        private final boolean signedIn;
        private final boolean found;
        private final Set<String> roles;
        boolean asked;

        Caller(boolean signedIn, boolean found, Set<String> roles) {
            this.signedIn = signedIn;
            this.found = found;
            this.roles = roles;
        }

        @Override
        public boolean signedIn() {
            return signedIn;
        }

        @Override
        public boolean authenticate() {
            asked = true;
            return found;
        }

        @Override
        public boolean inRole(String role) {
            return roles.contains(role);
        }
    }
}
