package com.descope.jakarta.impl.mechanism;

import com.descope.jakarta.impl.flow.Decision;
import com.descope.jakarta.impl.flow.Flow;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.session.SessionStores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Where the container comes in: read the request, let the flow decide, apply the decision. */
@ApplicationScoped
public class DescopeAuthenticationMechanism implements HttpAuthenticationMechanism {
    private final Flow flow;
    private final SessionStores stores;
    private final DescopeLog log = DescopeLog.ofModule();

    @Inject
    public DescopeAuthenticationMechanism(Flow flow, SessionStores stores) {
        this.flow = flow;
        this.stores = stores;
    }

    /** For the container's client proxy. */
    @SuppressWarnings("NullAway")
    protected DescopeAuthenticationMechanism() {
        this.flow = null;
        this.stores = null;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        ContainerGateway gateway = new ContainerGateway(context, log);
        if (isDispatch(request) || OpenToAll.is(request) || gateway.isSettled()) {
            return gateway.again();
        }
        Optional<Decision> kept = gateway.kept();
        return gateway.apply(kept.orElseGet(() -> flow.decide(gateway.visit(stores))));
    }

    /** {@code request.logout()}. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        ContainerGateway gateway = new ContainerGateway(context, log);
        Flow.SignedOut signedOut =
                flow.signOut(new ServletVisit(request, response, stores).of(false, false, Optional.empty()));
        gateway.addCookies(signedOut.cookies());
        gateway.signedOut(signedOut.endSession());
    }

    /** Liberty comes here again for error pages, TomEE for async dispatches. */
    private static boolean isDispatch(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                || request.getDispatcherType() == DispatcherType.ASYNC;
    }
}
