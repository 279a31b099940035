package com.descope.jakarta.impl.identity;

import com.descope.jakarta.DescopeCredential;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.shared.StoreFailed;
import com.descope.jakarta.impl.token.TokenRefused;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.util.Optional;

/** Validates {@link DescopeCredential} for mechanisms of the application's own, and nothing else: above all no password. */
public class DescopeIdentityStore implements IdentityStore {
    private final Optional<Bearers> bearers;
    private final LimitedLog log;
    private final Clock clock;

    /** Without bearers, where sign-in is off, nothing is validated. */
    public DescopeIdentityStore(Optional<Bearers> bearers, LimitedLog log, Clock clock) {
        this.bearers = bearers;
        this.log = log;
        this.clock = clock;
    }

    /** For the container's client proxy. */
    @SuppressWarnings("NullAway")
    protected DescopeIdentityStore() {
        this.bearers = Optional.empty();
        this.log = null;
        this.clock = null;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (bearers.isEmpty() || !(credential instanceof DescopeCredential descope)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            Caller caller = bearers.get()
                    .caller(descope.token(), Deadline.ofRequest(clock))
                    .caller();
            return new CredentialValidationResult(caller.principal(), caller.groups());
        } catch (TokenRefused refused) {
            log.sayFor("identity store", refused.what(), refused.values());
            return CredentialValidationResult.INVALID_RESULT;
        } catch (ProviderFailure failure) {
            throw DescopeLog.exception(failure.what(), failure.values());
        } catch (StoreFailed failed) {
            throw DescopeLog.exception(failed.what(), failed.values().toArray());
        }
    }
}
