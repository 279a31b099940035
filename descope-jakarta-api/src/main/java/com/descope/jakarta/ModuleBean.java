package com.descope.jakarta;

import com.descope.jakarta.spi.ClientBearer;
import jakarta.enterprise.inject.spi.CDI;

/** Finds what the module implements: JAX-RS clients make their filters themselves, and inject nothing into them. */
final class ModuleBean {
    private ModuleBean() {}

    /** On a thread that is not the container's, CDI does not know the application, unless by the loader of its libraries. */
    static ClientBearer clientBearer() {
        Thread here = Thread.currentThread();
        ClassLoader before = here.getContextClassLoader();
        try {
            return current();
        } catch (IllegalStateException strange) {
            here.setContextClassLoader(ModuleBean.class.getClassLoader());
            return current();
        } finally {
            here.setContextClassLoader(before);
        }
    }

    private static ClientBearer current() {
        return CDI.current().select(ClientBearer.class).get();
    }
}
