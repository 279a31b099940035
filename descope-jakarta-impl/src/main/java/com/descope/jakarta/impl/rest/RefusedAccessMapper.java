package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.context.AccessGuard;
import com.descope.jakarta.impl.context.AccessRefused;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.RestMessage;
import com.descope.jakarta.impl.mechanism.CurrentResponse;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The refusal of a bean that a resource called. Without it the runtime makes a 500 of it (Jakarta RESTful Web Services 3.1, section
 * 4.4), before our servlet filter sees it.
 */
public final class RefusedAccessMapper implements ExceptionMapper<AccessRefused> {
    private final DescopeLog log = DescopeLog.ofModule();

    @Context
    private @Nullable HttpServletRequest request;

    @Context
    private @Nullable HttpServletResponse response;

    @Override
    public Response toResponse(AccessRefused refused) {
        if (request == null || response == null) {
            return RestAnswers.unauthorized();
        }
        return refused.nobodyThere()
                ? asked(request, response)
                : RestAnswers.of(CDI.current()
                        .select(AccessGuard.class)
                        .get()
                        .answerTo(refused, CurrentResponse.of(request, response)));
    }

    private Response asked(HttpServletRequest who, HttpServletResponse answer) {
        try {
            return who.authenticate(answer) ? RestAnswers.unauthorized() : RestAnswers.answered(answer);
        } catch (ServletException failed) {
            log.say(RestMessage.CONTAINER_REFUSED, who.getRequestURI(), failed.toString());
            return RestAnswers.unauthorized();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
