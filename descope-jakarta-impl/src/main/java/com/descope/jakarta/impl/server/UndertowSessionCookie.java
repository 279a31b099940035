package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.mechanism.SameSite;
import com.descope.jakarta.impl.mechanism.SessionCookieListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import java.util.function.BooleanSupplier;

/**
 * Writes the session cookie's SameSite attribute as it was set. The Undertow of WildFly 28 and of WildFly Preview 39 takes it, and does
 * not write it.
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
            deployment.addInitialHandlerChainWrapper(application -> writing(application, context));
        }
    }

    private static HttpHandler writing(HttpHandler application, ServletContext context) {
        return exchange -> {
            exchange.addResponseCommitListener(answer -> write(context.getSessionCookieConfig(), answer));
            application.handleRequest(exchange);
        };
    }

    private static void write(SessionCookieConfig config, HttpServerExchange answer) {
        String session = SameSite.cookieOf(config);
        SameSite.of(config).ifPresent(value -> answer.responseCookies().forEach(cookie -> {
            if (cookie.getName().equals(session) && cookie.getSameSiteMode() == null) {
                cookie.setSameSiteMode(value);
            }
        }));
    }
}
