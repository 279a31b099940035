package com.descope.jakarta.impl.cdi;

import jakarta.enterprise.inject.spi.Bean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;

/** What a container shows an extension of the classes that it deploys. */
final class Deployed {
    private Deployed() {}

    static Bean<?> bean(Class<?> type, Class<?> as) {
        return bean(type, as, false);
    }

    static Bean<?> alternative(Class<?> type, Class<?> as) {
        return bean(type, as, true);
    }

    private static Bean<?> bean(Class<?> type, Class<?> as, boolean alternative) {
        return fake(
                Bean.class,
                Map.of("getBeanClass", type, "getTypes", Set.of(Object.class, as), "isAlternative", alternative));
    }

    /** Answers these methods. */
    static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> answers.get(method.getName())));
    }

    /** As another WAR has it. */
    static Class<?> elsewhere(Class<?> type) {
        return new OtherWar(type.getClassLoader()).define(type);
    }

    private static final class OtherWar extends ClassLoader {
        OtherWar(ClassLoader server) {
            super(server);
        }

        Class<?> define(Class<?> type) {
            try (InputStream file =
                    type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(type.getName(), bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
