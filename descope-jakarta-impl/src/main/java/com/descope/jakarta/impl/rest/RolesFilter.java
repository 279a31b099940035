package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.RestMessage;
import com.descope.jakarta.impl.page.Problems;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Authorization;
import com.descope.jakarta.impl.web.Challenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Enforces {@code @RolesAllowed}, {@code @DenyAll} and {@code @PermitAll} on JAX-RS resources, which no specification makes
 * servers do before Jakarta Security 5.0. Where the server does it too, nothing is different.
 *
 * <p>It is registered by class, because GlassFish and Payara inject nothing into an instance. What is not injected is
 * missed, and then nobody passes.
 */
public final class RolesFilter implements ContainerRequestFilter {
    private final DescopeLog log = DescopeLog.ofModule();
    private final RequestRules rules = new RequestRules(log);
    private final Problems problems = new Problems(JsonWriter.ofServer());

    @Context
    private @Nullable ResourceInfo resource;

    @Context
    private @Nullable HttpServletRequest request;

    @Context
    private @Nullable HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext context) {
        RoleRule rule = ruleOf(context.getUriInfo());
        if (rule.open()) {
            return;
        }
        if (request == null || response == null) {
            context.abortWith(unauthorized());
            return;
        }
        switch (RoleGate.judge(rule, new ServletAccess(context.getSecurityContext(), request, response, log))) {
            case ADMITTED -> {}
            case NOBODY_THERE -> context.abortWith(answered(response));
            case ROLE_MISSING -> context.abortWith(forbidden(context));
        }
    }

    private RoleRule ruleOf(UriInfo uri) {
        if (resource == null || resource.getResourceClass() == null || resource.getResourceMethod() == null) {
            return RoleRule.NOBODY;
        }
        List<Class<?>> matched = uri.getMatchedResources().stream()
                .<Class<?>>map(RolesFilter::classOf)
                .toList();
        return rules.of(
                resource.getResourceClass(),
                resource.getResourceMethod(),
                matched,
                new MatchedPath(uri.getMatchedURIs(false)));
    }

    /** Some runtimes list a class where a locator returned one. */
    private static Class<?> classOf(Object matched) {
        return matched instanceof Class<?> type ? type : matched.getClass();
    }

    /** The mechanism has answered already; an entity on top would be one too many. */
    private static Response answered(HttpServletResponse response) {
        boolean somethingSaid = response.isCommitted() || response.getStatus() >= 300;
        return somethingSaid ? Response.status(response.getStatus()).build() : unauthorized();
    }

    private static Response unauthorized() {
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, Challenge.plain(Optional.empty()))
                .build();
    }

    private Response forbidden(ContainerRequestContext context) {
        Answer problem = problems.of(403, RestMessage.ROLE_MISSING, List.of(), Map.of());
        Response.ResponseBuilder forbidden =
                Response.status(problem.status()).type(problem.contentType()).entity(problem.body());
        problem.headers().forEach(header -> forbidden.header(header.name(), header.value()));
        String authorization = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && Authorization.isBearer(authorization)) {
            // RFC 6750, section 3.1.
            forbidden.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.insufficientScope());
        }
        return forbidden.build();
    }
}
