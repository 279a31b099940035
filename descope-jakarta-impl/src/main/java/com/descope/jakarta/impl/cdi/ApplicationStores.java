package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.impl.identity.GroupSource;
import com.descope.jakarta.impl.identity.MappingFailed;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.IdentityStore.ValidationType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The identity stores of the application that provide groups and validate nothing (Jakarta Security 3.0, section 3.2.3: those
 * are asked beside the one that validated).
 */
final class ApplicationStores implements GroupSource {
    private final Supplier<Stream<IdentityStore>> beans;

    /** Looked up with the first caller: before, not every bean of the application may be there. */
    private volatile @Nullable List<IdentityStore> stores;

    ApplicationStores(Supplier<Stream<IdentityStore>> beans) {
        this.beans = beans;
    }

    @Override
    public Set<String> groups(DescopePrincipal caller) throws MappingFailed {
        List<IdentityStore> asked = stores();
        if (asked.isEmpty()) {
            return Set.of();
        }
        CredentialValidationResult validated = new CredentialValidationResult(caller, caller.groups());
        Set<String> groups = new LinkedHashSet<>();
        for (IdentityStore store : asked) {
            try {
                groups.addAll(Set.copyOf(store.getCallerGroups(validated)));
            } catch (RuntimeException failed) {
                throw MappingFailed.ofStore(store.getClass().getName(), failed);
            }
        }
        return groups;
    }

    private List<IdentityStore> stores() throws MappingFailed {
        List<IdentityStore> known = stores;
        if (known == null) {
            try {
                known = beans.get()
                        .filter(ApplicationStores::providesGroupsOnly)
                        .toList();
            } catch (RuntimeException failed) {
                throw MappingFailed.ofStore(IdentityStore.class.getName(), failed);
            }
            stores = known;
        }
        return known;
    }

    private static boolean providesGroupsOnly(IdentityStore store) {
        Set<ValidationType> types = store.validationTypes();
        return types.contains(ValidationType.PROVIDE_GROUPS) && !types.contains(ValidationType.VALIDATE);
    }
}
