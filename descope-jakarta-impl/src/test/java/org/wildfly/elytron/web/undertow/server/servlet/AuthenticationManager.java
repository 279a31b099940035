package org.wildfly.elytron.web.undertow.server.servlet;

import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.servlet.api.DeploymentInfo;
import org.wildfly.security.auth.server.SecurityDomain;

/** Elytron Web's, as far as we call it: it leaves a wrapper that tells how it was built. */
public final class AuthenticationManager {
    private final Builder builder;

    private AuthenticationManager(Builder builder) {
        this.builder = builder;
    }

    public static Builder builder() {
        return new Builder();
    }

    public void configure(DeploymentInfo deployment) {
        if (deployment.getLoginConfig() != null) {
            throw new IllegalStateException("The required mechanism 'BASIC' is not available");
        }
        deployment.addInnerHandlerChainWrapper(next -> next);
        deployment.setInitialSecurityWrapper(new Wrapper(builder.domain, builder.jaspi, builder.integrated));
    }

    /** What the requests of a deployment pass first. */
    public record Wrapper(SecurityDomain domain, boolean jaspi, boolean integrated) implements HandlerWrapper {
        @Override
        public HttpHandler wrap(HttpHandler next) {
            return next;
        }
    }

    /** Stock settings until told otherwise. */
    public static final class Builder {
        private SecurityDomain domain;
        private boolean jaspi;
        private boolean integrated = true;

        public Builder setSecurityDomain(SecurityDomain value) {
            domain = value;
            return this;
        }

        public Builder setEnableJaspi(boolean value) {
            jaspi = value;
            return this;
        }

        public Builder setIntegratedJaspi(boolean value) {
            integrated = value;
            return this;
        }

        public AuthenticationManager build() {
            return new AuthenticationManager(this);
        }
    }
}
