package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.mechanism.SessionCookieListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ServletSessionConfig;
import jakarta.servlet.ServletContext;
import java.util.function.BooleanSupplier;

/**
 * Writes the session cookie's SameSite attribute. Undertow takes it from everybody, and before WildFly 39 and in WildFly Preview
 * it does not write it.
 *
 * <p>Undertow finds this class in {@code META-INF/services}; nothing else may refer to it, because other servers lack its
 * types.
 */
public final class UndertowSessionCookie implements ServletExtension {
    private final BooleanSupplier hardening;
    private final OwnLibrary ownLibrary;

    public UndertowSessionCookie() {
        this(() -> SessionCookieListener.hardening().isPresent(), OwnLibrary.of(UndertowSessionCookie.class));
    }

    UndertowSessionCookie(BooleanSupplier hardening, OwnLibrary ownLibrary) {
        this.hardening = hardening;
        this.ownLibrary = ownLibrary;
    }

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        if (ownLibrary.isOf(deployment.getClassLoader(), context.getResourcePaths(OwnLibrary.FOLDER))
                && hardening.getAsBoolean()) {
            deployment.addInitialHandlerChainWrapper(application -> lax(application, deployment));
        }
    }

    private static HttpHandler lax(HttpHandler application, DeploymentInfo deployment) {
        return exchange -> {
            exchange.addResponseCommitListener(answer -> lax(answer, nameIn(deployment)));
            application.handleRequest(exchange);
        };
    }

    private static void lax(HttpServerExchange answer, String session) {
        answer.responseCookies().forEach(cookie -> {
            if (cookie.getName().equals(session) && cookie.getSameSiteMode() == null) {
                cookie.setSameSiteMode("Lax");
            }
        });
    }

    /** What {@code web.xml} says, or the default of Jakarta Servlet. */
    private static String nameIn(DeploymentInfo deployment) {
        ServletSessionConfig config = deployment.getServletSessionConfig();
        return config == null || config.getName() == null ? ServletSessionConfig.DEFAULT_SESSION_ID : config.getName();
    }
}
