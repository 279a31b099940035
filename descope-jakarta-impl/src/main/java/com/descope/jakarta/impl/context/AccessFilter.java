package com.descope.jakarta.impl.context;

import com.descope.jakarta.impl.mechanism.CurrentResponse;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes an answer of a refusal that the application did not catch, whatever servlet, page or resource called the bean. */
public final class AccessFilter implements Filter {
    /** Exceptions are wrapped in exceptions, but not without end. */
    private static final int DEEPEST = 20;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            Optional<AccessRefused> refused = behind(failed);
            if (refused.isEmpty() || response.isCommitted() || !answered(refused.get(), request, response)) {
                throw failed;
            }
        }
    }

    private static Optional<AccessRefused> behind(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(AccessRefused.class::isInstance)
                .map(AccessRefused.class::cast)
                .findFirst();
    }

    private static boolean answered(AccessRefused refused, ServletRequest request, ServletResponse response)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http) || !(response instanceof HttpServletResponse answer)) {
            return false;
        }
        if (refused.nobodyThere()) {
            answer.resetBuffer();
            return !http.authenticate(answer);
        }
        CurrentResponse current = CurrentResponse.of(http, answer);
        current.write(CDI.current().select(AccessGuard.class).get().answerTo(refused, current));
        return true;
    }
}
