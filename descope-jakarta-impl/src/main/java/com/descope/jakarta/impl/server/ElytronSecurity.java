package com.descope.jakarta.impl.server;

import io.undertow.server.HandlerWrapper;
import io.undertow.servlet.api.DeploymentInfo;

/**
 * WildFly's own security of a deployment, reached by the public methods of a class that a WAR cannot see by name. The
 * rebuilt one has neither an HTTP authentication factory nor single sign-on: both are for mechanisms that are not ours.
 */
final class ElytronSecurity {
    private static final String MANAGER = "org.wildfly.elytron.web.undertow.server.servlet.AuthenticationManager";
    private static final String DOMAIN = "org.wildfly.security.auth.server.SecurityDomain";

    private ElytronSecurity() {}

    /** The last step alone changes the deployment, so a failure on the way changes nothing. */
    static void rebuildWithoutIntegratedJaspi(DeploymentInfo deployment) throws ReflectiveOperationException {
        HandlerWrapper present = deployment.getInitialSecurityWrapper();
        if (present == null) {
            throw new IllegalStateException("the deployment has no Elytron security");
        }
        ClassLoader elytron = present.getClass().getClassLoader();
        Class<?> managerType = Class.forName(MANAGER, true, elytron);
        Class<?> domainType = Class.forName(DOMAIN, true, elytron);
        Object domain = domainOf(deployment, domainType);

        Object builder = managerType.getMethod("builder").invoke(null);
        Class<?> builderType = builder.getClass();
        builderType.getMethod("setSecurityDomain", domainType).invoke(builder, domain);
        builderType.getMethod("setEnableJaspi", boolean.class).invoke(builder, true);
        builderType.getMethod("setIntegratedJaspi", boolean.class).invoke(builder, false);
        Object manager = builderType.getMethod("build").invoke(builder);

        DeploymentInfo copy = deployment.clone();
        // With one the manager asks for a mechanism of that name, which nobody has configured.
        copy.setLoginConfig(null);
        managerType.getMethod("configure", DeploymentInfo.class).invoke(manager, copy);
        deployment.setInitialSecurityWrapper(copy.getInitialSecurityWrapper());
    }

    /** Elytron finds the domain by the thread's loader, which in an EAR is not the WAR's at this moment. */
    private static Object domainOf(DeploymentInfo deployment, Class<?> domainType) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(deployment.getClassLoader());
        try {
            Object domain = domainType.getMethod("getCurrent").invoke(null);
            if (domain == null) {
                throw new IllegalStateException("the deployment has no security domain");
            }
            return domain;
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
