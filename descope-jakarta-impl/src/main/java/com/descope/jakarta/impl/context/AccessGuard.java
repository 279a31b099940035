package com.descope.jakarta.impl.context;

import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.impl.flow.Flow;
import com.descope.jakarta.impl.flow.Visit;
import com.descope.jakarta.impl.log.RestMessage;
import com.descope.jakarta.impl.mechanism.CurrentResponse;
import com.descope.jakarta.impl.session.SessionStores;
import com.descope.jakarta.impl.web.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** Judges the caller of the request at hand, and answers those who are refused. */
@ApplicationScoped
public class AccessGuard {
    private final HttpServletRequest current;
    private final DescopeContext descope;
    private final Flow flow;
    private final SessionStores stores;
    private final MethodRequirements requirements = new MethodRequirements();
    private final AccessJudge judge;

    @Inject
    public AccessGuard(
            HttpServletRequest current, DescopeContext descope, Flow flow, SessionStores stores, AccessJudge judge) {
        this.current = current;
        this.descope = descope;
        this.flow = flow;
        this.stores = stores;
        this.judge = judge;
    }

    /** For the container's client proxy. */
    @SuppressWarnings("NullAway")
    protected AccessGuard() {
        this.current = null;
        this.descope = null;
        this.flow = null;
        this.stores = null;
        this.judge = null;
    }

    /**
     * What a JAX-RS resource requires.
     *
     * @throws AccessRefused if the caller is not what is required
     */
    public void demand(List<Requirement> requirements) {
        judge.demand(
                requirements,
                descope.principal().orElseThrow(this::unknown),
                PathParameters.of(current).values());
    }

    private AccessRefused unknown() {
        return AccessRefused.of(current.getUserPrincipal() == null ? RestMessage.NOBODY : RestMessage.NOT_OF_DESCOPE);
    }

    /**
     * What a method of a bean requires.
     *
     * @throws AccessRefused if the caller is not what is required
     */
    void demandOf(Class<?> bean, Method method) {
        demand(requirements.of(bean, method));
    }

    /** What a caller who is refused gets; where there is none, the mechanism has to be asked instead. */
    public Answer answerTo(AccessRefused refused, CurrentResponse response) {
        return answer(response.visit(stores), descope.tokens(), refused);
    }

    private Answer answer(Visit visit, Optional<DescopeTokens> tokens, AccessRefused refused) {
        return tokens.isPresent() && refused.wanted().isPresent()
                ? flow.calls().stepUp(visit, tokens.get(), refused.wanted().get())
                : flow.calls().forbidden(visit, tokens, refused.what(), refused.values());
    }
}
