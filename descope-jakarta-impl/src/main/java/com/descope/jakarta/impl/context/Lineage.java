package com.descope.jakarta.impl.context;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A class, its superclasses and all its interfaces, without the proxies that containers make: those override everything and
 * say nothing.
 */
public record Lineage(List<Class<?>> classes, Set<Class<?>> interfaces) {
    private static final Set<String> OF_ACCESS = Set.of("jakarta.annotation.security", "com.descope.jakarta");

    /** Of a class of a bean or resource, or of its proxy. */
    public static Lineage of(Class<?> start) {
        List<Class<?>> classes = new ArrayList<>();
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        for (Class<?> type = start; type != null && type != Object.class; type = type.getSuperclass()) {
            if (!type.isInterface() && !silentProxy(type)) {
                classes.add(type);
            }
            addInterfaces(type, interfaces);
        }
        return new Lineage(List.copyOf(classes), interfaces);
    }

    /** Synthetic (Weld, OpenWebBeans) or named with two dollar signs (views of EJBs); one that does speak is kept. */
    private static boolean silentProxy(Class<?> type) {
        boolean proxy = type.isSynthetic() || type.getName().contains("$$");
        return proxy
                && Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods()))
                        .flatMap(element -> Arrays.stream(element.getDeclaredAnnotations()))
                        .noneMatch(annotation ->
                                OF_ACCESS.contains(annotation.annotationType().getPackageName()));
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> found) {
        if (type.isInterface() && !found.add(type)) {
            return;
        }
        for (Class<?> parent : type.getInterfaces()) {
            addInterfaces(parent, found);
        }
    }

    /**
     * The method of this type that is the given one, overrides it or is overridden by it. Several only where type variables
     * leave it open.
     */
    public static List<Method> declared(Class<?> type, Method like) {
        List<Method> similar = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .filter(method -> method.equals(like) || sameMethod(method, like))
                .toList();
        List<Method> exact = similar.stream()
                .filter(method -> Arrays.equals(method.getParameterTypes(), like.getParameterTypes()))
                .toList();
        return exact.isEmpty() ? similar : exact;
    }

    /** Static and private methods are neither resources nor overridden (JLS 8.4.8). */
    private static boolean sameMethod(Method one, Method other) {
        if (!one.getName().equals(other.getName()) || one.getParameterCount() != other.getParameterCount()) {
            return false;
        }
        if (hidden(one) || hidden(other)) {
            return false;
        }
        for (int at = 0; at < one.getParameterCount(); at++) {
            if (!sameParameter(one, other, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hidden(Method method) {
        return (method.getModifiers() & (Modifier.STATIC | Modifier.PRIVATE)) != 0;
    }

    /** Where one of them is written with type variables, the other may have any type that fits. */
    private static boolean sameParameter(Method one, Method other, int at) {
        Class<?> first = one.getParameterTypes()[at];
        Class<?> second = other.getParameterTypes()[at];
        return first == second
                || (variable(one.getGenericParameterTypes()[at]) && first.isAssignableFrom(second))
                || (variable(other.getGenericParameterTypes()[at]) && second.isAssignableFrom(first));
    }

    private static boolean variable(Type type) {
        return !(type instanceof Class<?>) && !(type instanceof ParameterizedType);
    }
}
