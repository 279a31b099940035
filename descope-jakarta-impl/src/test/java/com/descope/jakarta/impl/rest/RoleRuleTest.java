package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleRuleTest {
    private final RoleRule user = RoleRule.oneOf(List.of("user", "guest"));

    @Test
    void oneOfTheRolesIsEnough() {
        assertTrue(user.admits(Set.of("guest")::contains));
        assertFalse(user.admits(Set.of("admin")::contains));
        assertFalse(user.admits(role -> false));
    }

    @Test
    void noRoleAtAllIsARoleThatNobodyHas() {
        RoleRule nobody = RoleRule.oneOf(List.of());

        assertFalse(nobody.admits(role -> true));
        assertFalse(nobody.open());
    }

    @Test
    void twoStarsAreAnyCallerServlet6_0Section13_3() {
        RoleRule caller = RoleRule.oneOf(List.of("**"));

        assertTrue(caller.admits(role -> false));
        assertFalse(caller.open());
    }

    @Test
    void togetherAllMustBeContent() {
        RoleRule both = user.and(RoleRule.oneOf(List.of("admin")));

        assertFalse(both.admits(Set.of("user")::contains));
        assertFalse(both.admits(Set.of("admin")::contains));
        assertTrue(both.admits(Set.of("user", "admin")::contains));
    }

    @Test
    void denialOutweighsEverything() {
        assertFalse(RoleRule.EVERYBODY.and(RoleRule.NOBODY).open());
        assertFalse(RoleRule.NOBODY.and(user).admits(role -> true));
        assertFalse(user.and(RoleRule.NOBODY).admits(role -> true));
    }

    @Test
    void onlyARuleWithoutDemandsIsOpen() {
        assertTrue(RoleRule.EVERYBODY.open());
        assertFalse(user.open());
        assertFalse(user.and(RoleRule.EVERYBODY).open());
    }
}
