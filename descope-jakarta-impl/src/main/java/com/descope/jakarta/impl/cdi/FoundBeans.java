package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.spi.AuthorizationCustomizer;
import com.descope.jakarta.spi.CallerMapper;
import com.descope.jakarta.spi.SharedStore;
import jakarta.enterprise.inject.spi.Bean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The application's beans of which there can be one, noted while the container finds them: the {@code BeanManager} that Payara gives
 * an extension does not see the application's.
 */
final class FoundBeans {
    private static final List<Class<?>> TYPES =
            List.of(SharedStore.class, CallerMapper.class, AuthorizationCustomizer.class);

    private final ClassLoader loader;
    private final Map<Class<?>, List<String>> found = new HashMap<>();

    FoundBeans(ClassLoader loader) {
        this.loader = loader;
    }

    void note(Bean<?> bean) {
        for (Class<?> type : TYPES) {
            if (bean.getTypes().contains(type) && isOurs(bean.getBeanClass())) {
                found.computeIfAbsent(type, first -> new ArrayList<>())
                        .add(bean.getBeanClass().getName());
            }
        }
    }

    /** Their classes. */
    List<String> of(Class<?> type) {
        return List.copyOf(found.getOrDefault(type, List.of()));
    }

    /** An EAR's other WAR may have beans of the same type, which its extension counts. */
    private boolean isOurs(Class<?> beanClass) {
        try {
            return loader.loadClass(beanClass.getName()) == beanClass;
        } catch (ClassNotFoundException elsewhere) {
            return false;
        }
    }
}
