package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.log.RestMessage;
import com.descope.jakarta.impl.page.Problems;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Authorization;
import com.descope.jakarta.impl.web.Challenge;
import com.descope.jakarta.impl.web.Header;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a resource's caller gets who is turned away. */
final class RestAnswers {
    private final Problems problems;

    RestAnswers(Problems problems) {
        this.problems = problems;
    }

    /** The mechanism has answered already; an entity on top would be one too many. */
    static Response answered(HttpServletResponse response) {
        boolean somethingSaid = response.isCommitted() || response.getStatus() >= 300;
        return somethingSaid ? Response.status(response.getStatus()).build() : unauthorized();
    }

    static Response unauthorized() {
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, Challenge.plain(Optional.empty()))
                .build();
    }

    Response roleMissing(ContainerRequestContext context) {
        Answer problem = problems.of(403, RestMessage.ROLE_MISSING, List.of(), Map.of());
        String authorization = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean bearer = authorization != null && Authorization.isBearer(authorization);
        // RFC 6750, section 3.1.
        return of(
                bearer
                        ? problem.with(new Header(HttpHeaders.WWW_AUTHENTICATE, Challenge.insufficientScope()))
                        : problem);
    }

    /** Our answer as JAX-RS has it. */
    static Response of(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (!answer.contentType().isEmpty()) {
            response.type(answer.contentType() + ";charset=UTF-8").entity(answer.body());
        }
        answer.headers().forEach(header -> response.header(header.name(), header.value()));
        answer.cookies().forEach(cookie -> response.header(HttpHeaders.SET_COOKIE, cookie.headerValue()));
        return response.build();
    }
}
