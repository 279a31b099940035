package com.descope.jakarta.impl.grant;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.GrantMessage;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a machine token is to be good for. */
record MachineWish(String scope, Optional<String> audience) {
    /** RFC 6749, appendix A.4. */
    private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+( +[!#-\\[\\]-~]+)*");

    private static final Pattern AUDIENCE = Pattern.compile("[!-~]{1,500}");
    private static final int LONGEST_SCOPE = 1_000;

    MachineWish {
        checkScope(scope);
        if (audience.isPresent() && !AUDIENCE.matcher(audience.get()).matches()) {
            throw DescopeLog.exception(GrantMessage.WISH_UNFIT, "audience");
        }
    }

    static void checkScope(String scope) {
        if (scope.length() > LONGEST_SCOPE || !SCOPE.matcher(scope).matches()) {
            throw DescopeLog.exception(GrantMessage.WISH_UNFIT, "scope");
        }
    }
}
