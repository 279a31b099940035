package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.log.RestMessage;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Optional;

/**
 * What decides whether our filters are found in a JAX-RS application.
 *
 * @param listsComponents it overrides {@code getClasses()} or {@code getSingletons()}, so the server does not scan
 * @param loadsServices {@code jakarta.ws.rs.loadServices} is not false
 * @param serverLoadsServices false on TomEE 9 only
 */
public record ApplicationFacts(boolean listsComponents, boolean loadsServices, boolean serverLoadsServices) {
    private static final String LOAD_SERVICES = "jakarta.ws.rs.loadServices";

    /** Why annotations on its resources would be ignored; the message's one value is the name of the application. */
    public Optional<RestMessage> problem() {
        if (listsComponents && !loadsServices) {
            return Optional.of(RestMessage.SERVICES_OFF);
        }
        return serverLoadsServices || (loadsServices && !listsComponents)
                ? Optional.empty()
                : Optional.of(RestMessage.SERVICES_UNKNOWN);
    }

    public static boolean listsComponents(Class<? extends Application> application) {
        for (Class<?> type = application; type != null && type != Application.class; type = type.getSuperclass()) {
            if (declares(type, "getClasses") || declares(type, "getSingletons")) {
                return true;
            }
        }
        return false;
    }

    /** By the properties of the application or the init parameters of its servlet. */
    public static boolean loadsServices(Map<String, ?> properties) {
        Object value = properties.get(LOAD_SERVICES);
        return value == null || !"false".equalsIgnoreCase(value.toString());
    }

    private static boolean declares(Class<?> type, String method) {
        try {
            return type.getDeclaredMethod(method) != null;
        } catch (NoSuchMethodException inherited) {
            return false;
        }
    }
}
