package com.descope.jakarta.impl.context;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Stands before methods of CDI beans and EJBs; whichever annotation brings it here, all are looked at. */
abstract class RequirementInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The container's proxy, which it can store with the bean. */
    @Inject
    @SuppressWarnings({"NullAway.Init", "serial"})
    private AccessGuard guard;

    @AroundInvoke
    Object demand(InvocationContext call) throws Exception {
        guard.demandOf(call.getTarget().getClass(), call.getMethod());
        return call.proceed();
    }
}
