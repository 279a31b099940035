package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.log.DescopeLog;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.DeploymentException;

/**
 * Says what stops a deployment. OpenWebBeans, TomEE's CDI, throws 'look at logs' instead of what it was given, and its logger is that
 * of the first application which was ever deployed: once that is gone it says nothing.
 */
public final class OpenWebBeansProblems {
    static final String PACKAGE = "org.apache.webbeans.";

    private final String silent;
    private final DescopeLog log;

    public OpenWebBeansProblems() {
        this(PACKAGE, DescopeLog.ofModule());
    }

    OpenWebBeansProblems(String silent, DescopeLog log) {
        this.silent = silent;
        this.log = log;
    }

    /** Gives it to the container, which shows it, or else says it too. */
    public void add(AfterDeploymentValidation event, String problem) {
        event.addDeploymentProblem(new DeploymentException(problem));
        if (event.getClass().getName().startsWith(silent)) {
            log.repeat(problem);
        }
    }
}
