package com.descope.jakarta.impl.context;

import com.descope.jakarta.RequiresPermission;
import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;

/** Found by its binding, {@link RequiresPermission}. */
@Interceptor
@RequiresPermission({})
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class PermissionInterceptor extends RequirementInterceptor {
    private static final long serialVersionUID = 1L;
}
