package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.context.AccessGuard;
import com.descope.jakarta.impl.context.AccessRefused;
import com.descope.jakarta.impl.context.PathParameters;
import com.descope.jakarta.impl.context.Requirement;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.mechanism.CurrentResponse;
import com.descope.jakarta.impl.mechanism.OpenToAll;
import com.descope.jakarta.impl.page.Problems;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enforces {@code @RolesAllowed}, {@code @DenyAll} and {@code @PermitAll} on JAX-RS resources, which no specification makes
 * servers do before Jakarta Security 5.0, and what resources require of callers beyond roles. Where the server enforces roles too,
 * nothing is different.
 *
 * <p>It is registered by class, because GlassFish and Payara inject nothing into an instance. What is not injected is
 * missed, and then nobody passes.
 */
public final class RolesFilter implements ContainerRequestFilter {
    private final DescopeLog log = DescopeLog.ofModule();
    private final RequestRules rules = new RequestRules(log);
    private final RestAnswers answers = new RestAnswers(new Problems(JsonWriter.ofServer()));

    @Context
    private @Nullable ResourceInfo resource;

    @Context
    private @Nullable HttpServletRequest request;

    @Context
    private @Nullable HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext context) {
        if (request != null) {
            new PathParameters(context.getUriInfo().getPathParameters()).keepIn(request);
        }
        if (resource == null || resource.getResourceClass() == null || resource.getResourceMethod() == null) {
            context.abortWith(RestAnswers.unauthorized());
            return;
        }
        Matched matched = Matched.of(resource, context.getUriInfo());
        RoleRule rule = rules.of(matched);
        List<Requirement> requirements = rules.requirements(matched);
        if (rule.open() && requirements.isEmpty()) {
            return;
        }
        if (request == null || response == null) {
            context.abortWith(RestAnswers.unauthorized());
            return;
        }
        OpenToAll.end(request);
        RoleRule both = requirements.isEmpty() ? rule : rule.and(RoleRule.ANYBODY);
        switch (RoleGate.judge(both, new ServletAccess(context.getSecurityContext(), request, response, log))) {
            case ADMITTED -> demand(requirements, context, CurrentResponse.of(request, response));
            case NOBODY_THERE -> context.abortWith(RestAnswers.answered(response));
            case ROLE_MISSING -> context.abortWith(answers.roleMissing(context));
        }
    }

    private static void demand(
            List<Requirement> requirements, ContainerRequestContext context, CurrentResponse response) {
        if (!requirements.isEmpty()) {
            AccessGuard guard = CDI.current().select(AccessGuard.class).get();
            try {
                guard.demand(requirements);
            } catch (AccessRefused refused) {
                context.abortWith(
                        refused.nobodyThere()
                                ? RestAnswers.unauthorized()
                                : RestAnswers.of(guard.answerTo(refused, response)));
            }
        }
    }
}
