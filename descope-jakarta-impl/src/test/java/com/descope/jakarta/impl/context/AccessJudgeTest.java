package com.descope.jakarta.impl.context;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopeException;
import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.impl.flow.StepUp;
import com.descope.jakarta.impl.token.Tolerance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a caller is what is required. */
class AccessJudgeTest {
    private static final long NOW = 1_800_000_000L;
    private static final Map<String, Object> TENANTS = Map.of(
            "acme", Map.of("roles", List.of("editor"), "permissions", List.of("print")),
            "umbrella", Map.of());

    private final AccessJudge judge = judge(Duration.ofMinutes(1));

    private static AccessJudge judge(Duration skew) {
        return new AccessJudge(new Tolerance(Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC), skew));
    }

    private static DescopePrincipal caller(Map<String, Object> claims) {
        return new DescopePrincipal("ada", Claims.of(claims), Set.of());
    }

    private String verdict(Requirement requirement, DescopePrincipal caller, Map<String, List<String>> path) {
        try {
            judge.demand(List.of(requirement), caller, path);
            return "in";
        } catch (DescopeException refused) {
            return refused.code();
        }
    }

    private static Requirement permissions(String... names) {
        return new Requirement.Permissions(Set.of(names));
    }

    @Test
    void permissionsAreThoseOfTheProjectAndOfTheCurrentTenant() {
        DescopePrincipal there = caller(Map.of("permissions", List.of("read"), "tenants", TENANTS, "dct", "acme"));
        DescopePrincipal elsewhere =
                caller(Map.of("permissions", List.of("read"), "tenants", TENANTS, "dct", "umbrella"));
        assertEquals("in", verdict(permissions("read", "print"), there, Map.of()));
        assertEquals("DESCOPE-7020", verdict(permissions("read", "print"), elsewhere, Map.of()));
        assertEquals("DESCOPE-7020", verdict(permissions("delete"), there, Map.of()));
    }

    private static Requirement tenant(Set<String> ids, String parameter, Set<String> roles, Set<String> permissions) {
        return new Requirement.Tenant(ids, Optional.of(parameter).filter(name -> !name.isEmpty()), roles, permissions);
    }

    static Stream<Arguments> tenants() {
        Set<String> none = Set.of();
        return Stream.of(
                Arguments.of("in", tenant(none, "", none, none), "acme"),
                Arguments.of("DESCOPE-7021", tenant(none, "", none, none), ""),
                Arguments.of("DESCOPE-7021", tenant(none, "", none, none), "not-his"),
                Arguments.of("in", tenant(none, "", Set.of("editor"), Set.of("print")), "acme"),
                Arguments.of("DESCOPE-7021", tenant(none, "", Set.of("editor"), none), "umbrella"),
                Arguments.of("in", tenant(Set.of("acme", "other"), "", none, none), ""),
                Arguments.of("DESCOPE-7021", tenant(Set.of("other"), "", none, none), "acme"),
                Arguments.of("DESCOPE-7021", tenant(Set.of("umbrella"), "", none, Set.of("print")), "acme"),
                Arguments.of("in", tenant(none, "tenant", Set.of("editor"), none), ""),
                Arguments.of("DESCOPE-7021", tenant(none, "stranger", none, none), "acme"),
                Arguments.of("DESCOPE-7021", tenant(Set.of("umbrella"), "tenant", none, none), ""),
                Arguments.of("DESCOPE-7026", tenant(none, "twice", none, none), "acme"),
                Arguments.of("DESCOPE-7026", tenant(none, "missing", none, none), "acme"));
    }

    @ParameterizedTest
    @MethodSource("tenants")
    void aTenantIsTheCurrentOneOrANamedOneOrThatOfThePath(String verdict, Requirement wanted, String current) {
        Map<String, List<String>> path =
                Map.of("tenant", List.of("acme"), "stranger", List.of("nobodys"), "twice", List.of("acme", "acme"));
        Map<String, Object> claims =
                current.isEmpty() ? Map.of("tenants", TENANTS) : Map.of("tenants", TENANTS, "dct", current);
        assertEquals(verdict, verdict(wanted, caller(claims), path));
    }

    static Stream<Arguments> proofs() {
        return Stream.of(
                Arguments.of(true, Map.of("su", true)),
                Arguments.of(false, Map.of("su", "true")),
                Arguments.of(false, Map.of("su", false)),
                Arguments.of(true, Map.of("auth_time", NOW - 300)),
                Arguments.of(false, Map.of("auth_time", NOW - 301)),
                Arguments.of(true, Map.of("auth_time", NOW + 60)),
                Arguments.of(false, Map.of("auth_time", NOW + 61)),
                Arguments.of(false, Map.of("auth_time", Long.toString(NOW))),
                Arguments.of(false, Map.of("auth_time", Long.MIN_VALUE)),
                Arguments.of(true, Map.of("amr", List.of("pwd", "mfa"))),
                Arguments.of(false, Map.of("amr", List.of("pwd"))),
                Arguments.of(true, Map.of("acr", "strong")),
                Arguments.of(false, Map.of("acr", "weak")),
                Arguments.of(false, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void aStepUpIsProvedByAnyOfItsClaimsAndByNothingElse(boolean proved, Map<String, Object> claims) {
        Requirement wanted = new Requirement.Stronger(
                new StepUp(Optional.of(Duration.ofMinutes(5)), Set.of("mfa"), List.of("strong"), Optional.empty()));
        assertEquals(proved ? "in" : "DESCOPE-7022", verdict(wanted, caller(claims), Map.of()));
    }

    @Test
    void clocksMayDifferAsConfigured() {
        Requirement wanted = new Requirement.Stronger(
                new StepUp(Optional.of(Duration.ofMinutes(5)), Set.of(), List.of(), Optional.empty()));
        DescopePrincipal caller = caller(Map.of("auth_time", NOW + 10));
        AccessJudge strict = judge(Duration.ofSeconds(9));
        assertThrows(AccessRefused.class, () -> strict.demand(List.of(wanted), caller, Map.of()));
        assertDoesNotThrow(() -> judge(Duration.ofSeconds(10)).demand(List.of(wanted), caller, Map.of()));
    }

    @Test
    void aNumberInThePathIsNoTenantOfAnArray() {
        DescopePrincipal caller = caller(Map.of("tenants", List.of("acme", "umbrella"), "dct", "0"));
        Map<String, List<String>> path = Map.of("tenant", List.of("0"));
        assertEquals("DESCOPE-7021", verdict(tenant(Set.of(), "tenant", Set.of(), Set.of()), caller, path));
        assertEquals("DESCOPE-7021", verdict(tenant(Set.of(), "", Set.of(), Set.of()), caller, path));
        assertEquals("DESCOPE-7021", verdict(tenant(Set.of("0"), "", Set.of(), Set.of()), caller, path));
    }

    @Test
    void withoutAttributesOnlyDescopesStepUpIsAProof() {
        Requirement wanted =
                new Requirement.Stronger(new StepUp(Optional.empty(), Set.of(), List.of(), Optional.empty()));
        Map<String, Object> claims = Map.of("auth_time", NOW, "amr", List.of("mfa"), "acr", "strong");
        assertThrows(AccessRefused.class, () -> judge.demand(List.of(wanted), caller(claims), Map.of()));
        assertDoesNotThrow(() -> judge.demand(List.of(wanted), caller(Map.of("su", true)), Map.of()));
    }
}
