package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.DescopeException;
import com.descope.jakarta.RequiresPermission;
import com.descope.jakarta.RequiresStepUp;
import com.descope.jakarta.RequiresTenant;
import com.descope.jakarta.impl.context.Requirements;
import com.descope.jakarta.impl.server.OpenWebBeansProblems;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptor;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads what beans require at deployment, so that an unfit annotation does not wait for the first caller. */
public class RequirementsExtension implements Extension {
    private final Set<String> problems = new LinkedHashSet<>();

    void read(
            @Observes @WithAnnotations({RequiresPermission.class, RequiresTenant.class, RequiresStepUp.class})
                    ProcessAnnotatedType<?> event) {
        Class<?> type = event.getAnnotatedType().getJavaClass();
        if (!type.isAnnotationPresent(Interceptor.class)) { // Its annotation binds it, and requires nothing.
            check(type);
            Arrays.stream(type.getDeclaredMethods()).forEach(this::check);
        }
    }

    void stop(@Observes AfterDeploymentValidation event) {
        if (!problems.isEmpty()) {
            new OpenWebBeansProblems().add(event, String.join("\n", problems));
        }
    }

    private void check(AnnotatedElement element) {
        try {
            Requirements.on(element);
        } catch (DescopeException unfit) {
            problems.add(String.valueOf(unfit.getMessage()));
        }
    }
}
