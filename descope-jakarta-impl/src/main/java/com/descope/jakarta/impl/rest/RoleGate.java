package com.descope.jakarta.impl.rest;

/** Judges a caller by a rule, and has the container ask who is there before somebody is turned away as unknown. */
final class RoleGate {
    private RoleGate() {}

    /** Who calls, as the container knows. */
    interface Access {
        boolean signedIn();

        /** Has the mechanism look again, this time as for a protected resource; false if it has answered instead. */
        boolean authenticate();

        boolean inRole(String role);
    }

    /** What becomes of the request. */
    enum Verdict {
        ADMITTED,
        NOBODY_THERE,
        ROLE_MISSING
    }

    static Verdict judge(RoleRule rule, Access access) {
        if (rule.open()) {
            return Verdict.ADMITTED;
        }
        if (rule.denied()) {
            return Verdict.ROLE_MISSING;
        }
        if (!access.signedIn() && !access.authenticate()) {
            return Verdict.NOBODY_THERE;
        }
        return rule.admits(access::inRole) ? Verdict.ADMITTED : Verdict.ROLE_MISSING;
    }
}
