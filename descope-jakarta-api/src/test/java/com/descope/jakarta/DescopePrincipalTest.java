package com.descope.jakarta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DescopePrincipalTest {

    @Test
    void rolesPermissionsAndTenantsComeFromTheClaims() {
        DescopePrincipal caller = caller(Map.of(
                "sub",
                "U1",
                "email",
                "ada@example.org",
                "roles",
                List.of("user"),
                "permissions",
                List.of("read"),
                "dct",
                "T1",
                "tenants",
                Map.of("T1", Map.of("roles", List.of("admin"), "permissions", List.of("write")))));
        assertEquals("U1", caller.subject());
        assertEquals(Optional.of("ada@example.org"), caller.email());
        assertEquals(Set.of("user"), caller.roles());
        assertEquals(Set.of("read"), caller.permissions());
        DescopeTenant tenant = new DescopeTenant("T1", Set.of("admin"), Set.of("write"));
        assertEquals(List.of(tenant), caller.tenants());
        assertEquals(Optional.of(tenant), caller.currentTenant());
        assertTrue(caller.tenant("T2").isEmpty());
    }

    @Test
    void aTenantIdIsOneStepWhateverItsCharacters() {
        DescopePrincipal caller =
                caller(Map.of("sub", "U1", "tenants", Map.of("a/b~c", Map.of("roles", List.of("r")))));
        assertEquals(Set.of("r"), caller.tenant("a/b~c").orElseThrow().roles());
        assertTrue(caller.tenant("a").isEmpty());
    }

    /** Whatever else stands in the claim is none, lest a number in a path be one. */
    @Test
    void onlyAnObjectInTheObjectOfTenantsIsATenant() {
        List<Object> others = List.of(
                List.of("T1", "0"), List.of(Map.of("roles", List.of("r"))), "T1", Map.of("T1", false, "0", List.of()));
        for (Object tenants : others) {
            DescopePrincipal caller = caller(Map.of("sub", "U1", "tenants", tenants, "dct", "0"));
            assertEquals(List.of(), caller.tenants(), tenants.toString());
            assertEquals(Optional.empty(), caller.tenant("0"), tenants.toString());
            assertEquals(Optional.empty(), caller.tenant("T1"), tenants.toString());
            assertEquals(Optional.empty(), caller.tenant(""), tenants.toString());
            assertEquals(Optional.empty(), caller.currentTenant(), tenants.toString());
        }
    }

    @Test
    void aCurrentTenantThatTheUserDoesNotBelongToIsNone() {
        assertTrue(caller(Map.of("sub", "U1", "dct", "T9")).currentTenant().isEmpty());
    }

    @Test
    void aRefreshedTokenAloneMakesNoOtherCaller() {
        DescopePrincipal before = caller(Map.of("sub", "U1", "exp", 1L, "iat", 0L, "nonce", "n"));
        DescopePrincipal after = caller(Map.of("sub", "U1", "exp", 601L, "iat", 600L));
        assertEquals(before, after);
        assertEquals(before.hashCode(), after.hashCode());
    }

    @Test
    void aChangedClaimOrGroupMakesAnotherCaller() {
        DescopePrincipal before = caller(Map.of("sub", "U1"));
        assertNotEquals(before, caller(Map.of("sub", "U1", "roles", List.of("admin"))));
        assertNotEquals(before, new DescopePrincipal("U1", Claims.of(Map.of("sub", "U1")), Set.of("admin")));
        assertNotEquals(before, new DescopePrincipal("U2", Claims.of(Map.of("sub", "U1")), Set.of()));
    }

    @Test
    void aPrincipalSurvivesSerialisation() throws IOException, ClassNotFoundException {
        DescopePrincipal before = caller(Map.of("sub", "U1", "roles", List.of("user")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(before);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            DescopePrincipal after = (DescopePrincipal) in.readObject();
            assertEquals(before, after);
            assertEquals(before.getName(), after.getName());
        }
    }

    private static DescopePrincipal caller(Map<String, Object> claims) {
        return new DescopePrincipal("U1", Claims.of(claims), Set.of("user"));
    }
}
