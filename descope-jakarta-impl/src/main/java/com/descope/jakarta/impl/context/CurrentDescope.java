package com.descope.jakarta.impl.context;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.LoginOptions;
import com.descope.jakarta.impl.flow.ContextCalls;
import com.descope.jakarta.impl.flow.Flow;
import com.descope.jakarta.impl.identity.Caller;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.mechanism.CurrentResponse;
import com.descope.jakarta.impl.mechanism.CurrentVisit;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.session.SessionStores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks at the request that the calling thread works on; outside of one there is nobody. */
@ApplicationScoped
public class CurrentDescope implements DescopeContext {
    private static final String USER_INFO = "com.descope.jakarta.user-info";

    private final HttpServletRequest current;
    private final Flow flow;
    private final SessionStores stores;
    private final ClaimsBinding binding;

    /** What Descope said in this request, of the caller with this token. */
    private record KnownUserInfo(String accessToken, Claims claims) {
        @Override
        public String toString() {
            return "KnownUserInfo";
        }
    }

    @Inject
    public CurrentDescope(HttpServletRequest current, Flow flow, SessionStores stores, ClaimsBinding binding) {
        this.current = current;
        this.flow = flow;
        this.stores = stores;
        this.binding = binding;
    }

    /** For the container's client proxy. */
    @SuppressWarnings("NullAway")
    protected CurrentDescope() {
        this.current = null;
        this.flow = null;
        this.stores = null;
        this.binding = null;
    }

    @Override
    public Optional<DescopePrincipal> principal() {
        if (!withinRequest()) {
            return Optional.empty();
        }
        Optional<CurrentVisit> visit = CurrentVisit.of(current);
        return visit.isPresent() ? visit.get().caller().map(Caller::principal) : ofAnotherMechanism();
    }

    /** One of the application's own may have asked our identity store. */
    private Optional<DescopePrincipal> ofAnotherMechanism() {
        return current.getUserPrincipal() instanceof DescopePrincipal caller ? Optional.of(caller) : Optional.empty();
    }

    @Override
    public Optional<DescopeTokens> tokens() {
        return now(CurrentVisit::tokens);
    }

    @Override
    public Optional<Claims> userInfo() {
        Optional<DescopePrincipal> caller = principal();
        Optional<DescopeTokens> tokens = tokens();
        if (caller.isEmpty() || tokens.isEmpty()) {
            return Optional.empty();
        }
        String accessToken = tokens.get().accessToken();
        if (current.getAttribute(USER_INFO) instanceof KnownUserInfo known
                && known.accessToken().equals(accessToken)) {
            return Optional.of(known.claims());
        }
        Claims claims = flow.calls().userInfo(accessToken, caller.get().subject());
        current.setAttribute(USER_INFO, new KnownUserInfo(accessToken, claims));
        return Optional.of(claims);
    }

    @Override
    public <T> Optional<T> claimsAs(Class<T> type) {
        return principal().map(caller -> binding.as(type, caller.claims()));
    }

    @Override
    public boolean hasPermission(String... permissions) {
        Set<String> wanted = Set.copyOf(Arrays.asList(permissions));
        return !wanted.isEmpty()
                && principal()
                        .filter(caller -> AccessJudge.hasAll(caller, wanted))
                        .isPresent();
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
        response.write(flow.calls().login(response.request(), options));
    }

    @Override
    public Optional<DescopePrincipal> refresh() {
        Optional<DescopeTokens> tokens = tokens();
        Optional<CurrentResponse> response = tokens.flatMap(known -> CurrentResponse.of(current));
        if (tokens.isEmpty() || response.isEmpty()) {
            return Optional.empty();
        }
        Optional<ContextCalls.Renewed> renewed =
                flow.calls().refresh(response.get().visit(stores), tokens.get());
        renewed.ifPresentOrElse(
                now -> CurrentVisit.signedIn(current, now.caller(), now.tokens()),
                () -> CurrentVisit.signedOut(current, Optional.empty()));
        return renewed.map(now -> now.caller().principal());
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
            flow.calls().revoke(token);
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
}
