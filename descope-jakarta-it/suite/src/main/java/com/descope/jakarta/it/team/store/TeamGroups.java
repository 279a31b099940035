package com.descope.jakarta.it.team.store;

import com.descope.jakarta.DescopePrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** The application's own database of roles: whoever belongs to the tenant {@code acme} is an admin here. */
@ApplicationScoped
public class TeamGroups implements IdentityStore {
    @Override
    public Set<ValidationType> validationTypes() {
        return Set.of(ValidationType.PROVIDE_GROUPS);
    }

    @Override
    public Set<String> getCallerGroups(CredentialValidationResult validated) {
        boolean member = validated.getCallerPrincipal() instanceof DescopePrincipal caller
                && caller.tenant("acme").isPresent();
        return member ? Set.of("admin") : Set.of();
    }
}
