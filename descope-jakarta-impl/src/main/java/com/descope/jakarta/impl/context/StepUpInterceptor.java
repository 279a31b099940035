package com.descope.jakarta.impl.context;

import com.descope.jakarta.RequiresStepUp;
import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;

/** Found by its binding, {@link RequiresStepUp}. */
@Interceptor
@RequiresStepUp
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class StepUpInterceptor extends RequirementInterceptor {
    private static final long serialVersionUID = 1L;
}
