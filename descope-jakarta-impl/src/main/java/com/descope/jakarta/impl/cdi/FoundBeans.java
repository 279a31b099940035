package com.descope.jakarta.impl.cdi;

import jakarta.enterprise.inject.spi.Bean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The application's beans of which there can be one, noted while the container finds them: the {@code BeanManager} that Payara gives
 * an extension does not see the application's.
 */
final class FoundBeans {
    private final ClassLoader loader;
    private final List<Class<?>> types;
    private final Map<Class<?>, List<Bean<?>>> found = new HashMap<>();

    FoundBeans(ClassLoader loader, List<Class<?>> types) {
        this.loader = loader;
        this.types = List.copyOf(types);
    }

    void note(Bean<?> bean) {
        for (Class<?> type : types) {
            if (bean.getTypes().contains(type) && isOurs(bean.getBeanClass())) {
                found.computeIfAbsent(type, first -> new ArrayList<>()).add(bean);
            }
        }
    }

    List<Bean<?>> of(Class<?> type) {
        return List.copyOf(found.getOrDefault(type, List.of()));
    }

    /** The names of their classes. */
    List<String> classes(Class<?> type) {
        return of(type).stream().map(bean -> bean.getBeanClass().getName()).toList();
    }

    /** Several, and no alternative among them: of these the container takes one, by their priorities. */
    static boolean areUndecided(Collection<Bean<?>> beans) {
        return beans.size() > 1 && beans.stream().noneMatch(Bean::isAlternative);
    }

    /** An EAR's other WAR may have such classes too, which its extension counts. */
    boolean isOurs(Class<?> beanClass) {
        try {
            return loader.loadClass(beanClass.getName()) == beanClass;
        } catch (ClassNotFoundException elsewhere) {
            return false;
        }
    }
}
