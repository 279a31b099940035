package com.example.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopePrincipal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportsTest {

    @Test
    void theTitleNamesTheTenantThatTheCallerWorksIn() {
        Claims claims = Claims.of(Map.of(
                "sub", "U2alice",
                "email", "alice@example.com",
                "dct", "acme",
                "tenants", Map.of("acme", Map.of())));
        DescopePrincipal alice = new DescopePrincipal("U2alice", claims, Set.of("analyst"));

        assertEquals("Reports of acme, for alice@example.com", Reports.titleFor(alice));
    }
}
