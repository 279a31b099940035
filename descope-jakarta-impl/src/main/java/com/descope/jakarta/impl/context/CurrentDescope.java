package com.descope.jakarta.impl.context;

import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.LoginOptions;
import com.descope.jakarta.impl.flow.Flow;
import com.descope.jakarta.impl.identity.Caller;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.mechanism.CurrentResponse;
import com.descope.jakarta.impl.mechanism.CurrentVisit;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks at the request that the calling thread works on; outside of one there is nobody. */
@ApplicationScoped
public class CurrentDescope implements DescopeContext {
    private final HttpServletRequest current;
    private final Flow flow;

    @Inject
    public CurrentDescope(HttpServletRequest current, Flow flow) {
        this.current = current;
        this.flow = flow;
    }

    /** For the container's client proxy. */
    @SuppressWarnings("NullAway")
    protected CurrentDescope() {
        this.current = null;
        this.flow = null;
    }

    @Override
    public Optional<DescopePrincipal> principal() {
        return now(CurrentVisit::caller).map(Caller::principal);
    }

    @Override
    public Optional<DescopeTokens> tokens() {
        return now(CurrentVisit::tokens);
    }

    @Override
    public boolean hasPermission(String... permissions) {
        List<String> wanted = List.of(permissions);
        return !wanted.isEmpty()
                && principal().filter(caller -> permitted(caller, wanted)).isPresent();
    }

    @Override
    public boolean hasRole(String tenant, String... roles) {
        List<String> wanted = List.of(roles);
        return !wanted.isEmpty()
                && principal()
                        .flatMap(caller -> caller.tenant(tenant))
                        .filter(there -> there.roles().containsAll(wanted))
                        .isPresent();
    }

    @Override
    public void login(LoginOptions options) {
        demandRequest();
        CurrentResponse response = CurrentResponse.of(current)
                .filter(open -> !open.isCommitted())
                .orElseThrow(() -> DescopeLog.exception(SessionMessage.LOGIN_TOO_LATE));
        response.write(flow.login(response.request(), options));
    }

    @Override
    public Optional<String> logout() {
        demandRequest();
        try {
            current.logout();
        } catch (ServletException refused) {
            throw DescopeLog.exception(SessionMessage.LOGOUT_FAILED, refused.toString());
        }
        return now(CurrentVisit::endSession);
    }

    @Override
    public void revoke(String token) {
        if (token.isBlank()) {
            throw DescopeLog.exception(SessionMessage.NOTHING_TO_REVOKE);
        }
        try {
            flow.revoke(token);
        } catch (ProviderFailure failure) {
            throw DescopeLog.exception(failure.what(), failure.values());
        }
    }

    private void demandRequest() {
        if (!withinRequest()) {
            throw DescopeLog.exception(SessionMessage.NO_REQUEST);
        }
    }

    private <T> Optional<T> now(Function<CurrentVisit, Optional<T>> question) {
        return withinRequest() ? CurrentVisit.of(current).flatMap(question) : Optional.empty();
    }

    /** On a thread without a request each server's stand-in for it fails in its own way. */
    private boolean withinRequest() {
        try {
            return current.getServletContext() != null;
        } catch (RuntimeException noRequest) {
            return false;
        }
    }

    /** In the project, or in the tenant that the caller works in. */
    private static boolean permitted(DescopePrincipal caller, List<String> wanted) {
        return wanted.stream()
                .allMatch(permission -> caller.permissions().contains(permission)
                        || caller.currentTenant()
                                .filter(tenant -> tenant.permissions().contains(permission))
                                .isPresent());
    }
}
