package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.RestMessage;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stops the deployment of an application whose JAX-RS resources our filter would not be put before. Found as a service; CDI
 * would not show us these classes, because they need not be beans.
 */
@HandlesTypes(Application.class)
public final class ApplicationCheck implements ServletContainerInitializer {

    @Override
    public void onStartup(@Nullable Set<Class<?>> found, ServletContext context) {
        if (found == null) {
            return;
        }
        boolean serverLoadsServices = !String.valueOf(context.getServerInfo()).contains("TomEE");
        for (Class<?> type : found) {
            if (type != Application.class && Application.class.isAssignableFrom(type)) {
                problem(type.asSubclass(Application.class), serverLoadsServices).ifPresent(what -> {
                    throw DescopeLog.exception(what, type.getName());
                });
            }
        }
    }

    static Optional<RestMessage> problem(Class<? extends Application> application, boolean serverLoadsServices) {
        boolean listsComponents = ApplicationFacts.listsComponents(application);
        boolean loadsServices = ApplicationFacts.loadsServices(propertiesOf(application));
        return new ApplicationFacts(listsComponents, loadsServices, serverLoadsServices).problem();
    }

    /** One that cannot be made here has properties that we do not know; the server will make it and say why. */
    private static Map<String, ?> propertiesOf(Class<? extends Application> application) {
        try {
            Map<String, Object> properties =
                    application.getDeclaredConstructor().newInstance().getProperties();
            return properties == null ? Map.of() : properties;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
            return Map.of();
        }
    }
}
