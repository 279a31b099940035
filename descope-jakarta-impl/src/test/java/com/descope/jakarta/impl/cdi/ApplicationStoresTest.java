package com.descope.jakarta.impl.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.impl.identity.MappingFailed;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.IdentityStore.ValidationType;
import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Groups of the application's own stores (Jakarta Security 3.0, section 3.2.3). */
class ApplicationStoresTest {
    private static final DescopePrincipal ADA = new DescopePrincipal("ada", Claims.none(), Set.of("user"));

    private record Store(Set<ValidationType> types, Function<CredentialValidationResult, Set<String>> answer)
            implements IdentityStore {
        @Override
        public Set<ValidationType> validationTypes() {
            return types;
        }

        @Override
        public Set<String> getCallerGroups(CredentialValidationResult validated) {
            return answer.apply(validated);
        }
    }

    private static IdentityStore providing(Function<CredentialValidationResult, Set<String>> answer) {
        return new Store(Set.of(ValidationType.PROVIDE_GROUPS), answer);
    }

    private static Set<String> groups(IdentityStore... stores) throws MappingFailed {
        return new ApplicationStores(() -> Stream.of(stores)).groups(ADA);
    }

    @Test
    void allStoresThatOnlyProvideGroupsAddTheirs() throws Exception {
        assertEquals(
                Set.of("staff", "friends of ada"),
                groups(
                        providing(caller -> Set.of("staff")),
                        providing(caller -> Set.of(
                                "friends of " + caller.getCallerPrincipal().getName()))));
    }

    @Test
    void aStoreThatValidatesIsNotAskedForGroupsOfOthers() throws Exception {
        Store validating = new Store(
                Set.of(ValidationType.VALIDATE, ValidationType.PROVIDE_GROUPS), caller -> Set.of("everything"));
        assertEquals(Set.of(), groups(validating));
    }

    @Test
    void aStoreThatFailsInWhateverWayGrantsNothing() {
        IdentityStore failing = providing(caller -> {
            throw new IllegalStateException("no database");
        });
        IdentityStore withNull = providing(caller -> Collections.singleton(null));
        for (IdentityStore broken : new IdentityStore[] {failing, withNull}) {
            assertThrows(MappingFailed.class, () -> groups(broken));
        }
        ApplicationStores unavailable = new ApplicationStores(() -> {
            throw new IllegalStateException("a store's constructor");
        });
        assertThrows(MappingFailed.class, () -> unavailable.groups(ADA));
    }
}
