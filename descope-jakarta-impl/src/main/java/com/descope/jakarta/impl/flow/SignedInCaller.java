package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.identity.Caller;
import com.descope.jakarta.impl.identity.CallerMapping;
import com.descope.jakarta.impl.identity.MappingFailed;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.session.SignedInSession;
import java.util.Optional;

/** A sign-in whose user the application knows: the session with his groups, and himself. */
record SignedInCaller(SignedInSession session, Caller caller) {

    /** Throws if he has no name, or if what the application adds fails. */
    static SignedInCaller of(SignedInSession proved, CallerMapping callers) throws LoginRefused {
        try {
            Optional<SignedInSession> granted = callers.granted(proved);
            if (granted.isPresent()) {
                Optional<Caller> caller = callers.caller(granted.get());
                if (caller.isPresent()) {
                    return new SignedInCaller(granted.get(), caller.get());
                }
            }
            throw new LoginRefused(502, LoginMessage.CALLER_UNNAMED);
        } catch (MappingFailed failed) {
            throw new LoginRefused(503, failed.what(), failed.values().toArray());
        }
    }
}
