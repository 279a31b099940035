package com.descope.jakarta.impl.context;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.DescopeTenant;
import com.descope.jakarta.impl.flow.StepUp;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.RestMessage;
import com.descope.jakarta.impl.token.Tolerance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a caller is what is required. */
public final class AccessJudge {
    private final Tolerance tolerance;

    public AccessJudge(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * Throws unless all is fulfilled.
     *
     * @param pathParameters of the JAX-RS request; empty outside of one
     * @throws AccessRefused if the caller is not what is required
     */
    void demand(List<Requirement> requirements, DescopePrincipal caller, Map<String, List<String>> pathParameters) {
        for (Requirement requirement : requirements) {
            if (requirement instanceof Requirement.Permissions permissions) {
                demand(hasAll(caller, permissions.names()), RestMessage.PERMISSION_MISSING, permissions.names());
            } else if (requirement instanceof Requirement.Tenant tenant) {
                demand(belongs(caller, tenant, pathParameters), RestMessage.TENANT_MISSING, Set.of());
            } else if (requirement instanceof Requirement.Stronger stronger && !proved(caller, stronger.proof())) {
                throw AccessRefused.stepUp(stronger.proof());
            }
        }
    }

    /** In the project, or in the tenant that the caller works in. */
    static boolean hasAll(DescopePrincipal caller, Set<String> permissions) {
        return permissions.stream()
                .allMatch(permission -> caller.permissions().contains(permission)
                        || caller.currentTenant()
                                .filter(tenant -> tenant.permissions().contains(permission))
                                .isPresent());
    }

    private static void demand(boolean fulfilled, RestMessage otherwise, Set<String> named) {
        if (!fulfilled) {
            Object[] values = named.isEmpty() ? new Object[0] : new Object[] {String.join(", ", named)};
            throw AccessRefused.of(otherwise, values);
        }
    }

    private static boolean belongs(
            DescopePrincipal caller, Requirement.Tenant wanted, Map<String, List<String>> pathParameters) {
        Optional<DescopeTenant> tenant;
        if (wanted.pathParameter().isPresent()) {
            tenant = caller.tenant(named(wanted.pathParameter().get(), pathParameters))
                    .filter(found -> wanted.ids().isEmpty() || wanted.ids().contains(found.id()));
            return tenant.filter(found -> mayThere(found, wanted)).isPresent();
        }
        if (wanted.ids().isEmpty()) {
            return caller.currentTenant()
                    .filter(found -> mayThere(found, wanted))
                    .isPresent();
        }
        return wanted.ids().stream()
                .flatMap(id -> caller.tenant(id).stream())
                .anyMatch(found -> mayThere(found, wanted));
    }

    private static boolean mayThere(DescopeTenant tenant, Requirement.Tenant wanted) {
        return tenant.roles().containsAll(wanted.roles())
                && tenant.permissions().containsAll(wanted.permissions());
    }

    private static String named(String parameter, Map<String, List<String>> pathParameters) {
        List<String> values = pathParameters.getOrDefault(parameter, List.of());
        if (values.size() != 1) {
            throw DescopeLog.exception(RestMessage.NO_PATH_PARAMETER, parameter);
        }
        return values.get(0);
    }

    /** RFC 9470, section 2: by when and how he signed in; and by what Descope says of a step-up. */
    private boolean proved(DescopePrincipal caller, StepUp wanted) {
        Claims claims = Claims.of(caller.claims());
        return Boolean.TRUE.equals(caller.claims().get("su"))
                || wanted.maxAge().filter(maxAge -> lately(caller, maxAge)).isPresent()
                || claims.texts("/amr").stream().anyMatch(wanted.amr()::contains)
                || claims.text("acr").filter(wanted.acr()::contains).isPresent();
    }

    private boolean lately(DescopePrincipal caller, Duration maxAge) {
        if (!(caller.claims().get("auth_time") instanceof Long second)) {
            return false;
        }
        long now = tolerance.now().getEpochSecond();
        return second >= now - maxAge.toSeconds()
                && second <= now + tolerance.skew().toSeconds();
    }
}
