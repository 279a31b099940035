package org.wildfly.security.auth.server;

/** Elytron's, as far as we call it: the domain is found by the thread's class loader. */
public record SecurityDomain(ClassLoader foundBy) {
    public static SecurityDomain getCurrent() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader.getName().equals("without domain") ? null : new SecurityDomain(loader);
    }
}
