package com.descope.jakarta.impl.context;

import com.descope.jakarta.RequiresTenant;
import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;

/** Found by its binding, {@link RequiresTenant}. */
@Interceptor
@RequiresTenant
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TenantInterceptor extends RequirementInterceptor {
    private static final long serialVersionUID = 1L;
}
