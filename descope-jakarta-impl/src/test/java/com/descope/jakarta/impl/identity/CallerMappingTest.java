package com.descope.jakarta.impl.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.session.SignInProofs;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.token.IdTokenExpectation;
import com.descope.jakarta.impl.token.TestConfig;
import com.descope.jakarta.impl.token.TestTokens;
import com.descope.jakarta.impl.token.VerifiedToken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code descope.caller.*}. */
class CallerMappingTest {
    private static final Map<String, Object> CLAIMS = Map.of(
            "email", "ada@example.org",
            "roles", List.of("user", "admin"),
            "permissions", List.of("read"),
            "dct", "T/1",
            "tenants", Map.of("T/1", Map.of("roles", List.of("editor")), "T2", Map.of("roles", List.of("owner"))));

    @Test
    void byDefaultTheNameIsTheSubjectAndTheGroupsAreTheProjectsRoles() throws Exception {
        Caller caller = mapped("/sub", "/roles").orElseThrow();
        assertEquals(TestTokens.SUBJECT, caller.principal().getName());
        assertEquals(Set.of("user", "admin"), caller.groups());
    }

    @Test
    void aRoleInATenantIsNoGroupUnlessListedAndThenOfTheCurrentTenantOnly() throws Exception {
        assertEquals(
                Set.of("user", "admin", "editor"),
                mapped("/sub", "/roles", "/tenants/{dct}/roles").orElseThrow().groups());
    }

    @Test
    void aCurrentTenantIsANameAndNoPlaceInAnArray() throws Exception {
        Map<String, Object> claims = Map.of("dct", "0", "tenants", List.of(Map.of("roles", List.of("owner"))));
        assertEquals(
                Set.of(),
                mapping("/sub", "/tenants/{dct}/roles")
                        .caller(session(claims))
                        .orElseThrow()
                        .groups());
    }

    @Test
    void permissionsAreNoGroupsUnlessListed() throws Exception {
        assertEquals(
                Set.of("read"), mapped("/sub", "/permissions").orElseThrow().groups());
    }

    @Test
    void theNameMayBeAnotherClaim() throws Exception {
        assertEquals(
                "ada@example.org",
                mapped("/email", "/roles").orElseThrow().principal().getName());
    }

    @Test
    void aCallerWithoutANameIsNone() throws Exception {
        assertTrue(mapped("/employee", "/roles").isEmpty());
        assertTrue(mapped("/roles", "/roles").isEmpty());
    }

    @Test
    void oneSessionHasOneCallerObject() throws Exception {
        CallerMapping mapping = mapping("/sub", "/roles");
        SignedInSession session = session();
        assertSame(
                mapping.caller(session).orElseThrow(), mapping.caller(session).orElseThrow());
    }

    @Test
    void theApplicationsStoresAddGroupsWhenTheSessionBeginsAndNotLater() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CallerMapping mapping = mapping(caller -> {
            asked.incrementAndGet();
            return Set.of("of " + caller.getName());
        });
        SignedInSession granted = mapping.granted(session()).orElseThrow();
        Caller caller = mapping.caller(granted).orElseThrow();
        assertEquals(Set.of("user", "admin", "of " + TestTokens.SUBJECT), caller.groups());
        assertEquals(caller.groups(), caller.principal().groups());
        assertEquals(1, asked.get());
    }

    @Test
    void theStoresAreAskedOnceForATokenThatIsRemembered() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CallerMapping mapping = mapping(caller -> Set.of("turn " + asked.incrementAndGet()));
        VerifiedToken token = accessToken();
        assertEquals(
                Set.of("user", "admin", "turn 1"),
                mapping.caller(token).orElseThrow().groups());
        assertSame(mapping.caller(token).orElseThrow(), mapping.caller(token).orElseThrow());
        assertEquals(1, asked.get());
    }

    @Test
    void aStoreThatFailsSignsNobodyIn() throws Exception {
        CallerMapping mapping = mapping(caller -> {
            throw MappingFailed.ofStore("Staff", new IllegalStateException("no database"));
        });
        assertThrows(MappingFailed.class, () -> mapping.granted(session()));
        VerifiedToken token = accessToken();
        assertThrows(MappingFailed.class, () -> mapping.caller(token));
    }

    private static CallerMapping mapping(GroupSource source) {
        return new CallerMapping(new DescopeConfig.Caller("/sub", List.of("/roles"), false), source, Optional.empty());
    }

    private static Optional<Caller> mapped(String name, String... groups) throws Exception {
        return mapping(name, groups).caller(session());
    }

    private static CallerMapping mapping(String name, String... groups) {
        return new CallerMapping(
                new DescopeConfig.Caller(name, List.of(groups), false), GroupSource.NONE, Optional.empty());
    }

    private static SignedInSession session() throws Exception {
        return session(CLAIMS);
    }

    private static SignedInSession session(Map<String, Object> more) throws Exception {
        Clock clock = Clock.systemUTC();
        TestTokens tokens = new TestTokens(clock);
        Map<String, Object> claims = tokens.idToken();
        claims.putAll(more);
        VerifiedToken idToken = tokens.validator(TestConfig.standard())
                .idToken(
                        TestTokens.sign(claims),
                        new IdTokenExpectation(Optional.of(TestTokens.NONCE), Optional.empty(), Optional.empty()),
                        Deadline.ofRequest(clock));
        SignInProofs proofs = new SignInProofs(idToken, "opaque", Optional.empty(), Optional.empty());
        return SignedInSession.begin("s1", clock.instant(), proofs, Optional.empty(), idToken.expiresAt());
    }

    private static VerifiedToken accessToken() throws Exception {
        Clock clock = Clock.systemUTC();
        TestTokens tokens = new TestTokens(clock);
        Map<String, Object> claims = tokens.accessToken();
        claims.putAll(CLAIMS);
        return tokens.validator(TestConfig.standard()).accessToken(TestTokens.sign(claims), Deadline.ofRequest(clock));
    }
}
