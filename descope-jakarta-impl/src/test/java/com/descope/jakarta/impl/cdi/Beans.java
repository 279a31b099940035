package com.descope.jakarta.impl.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** The beans of a deployment, whatever their qualifiers; their life is none of a test's business. */
record Beans<T>(List<T> all) implements Instance<T> {

    static <T> Beans<T> none() {
        return new Beans<>(List.of());
    }

    @Override
    public Instance<T> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        return new Beans<>(
                all.stream().filter(subtype::isInstance).map(subtype::cast).toList());
    }

    @Override
    public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isUnsatisfied() {
        return all.isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
        return all.size() > 1;
    }

    @Override
    public void destroy(T instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handle<T> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<T>> handles() {
        throw new UnsupportedOperationException();
    }

    @Override
    public T get() {
        return all.get(0);
    }

    @Override
    public Iterator<T> iterator() {
        return all.iterator();
    }
}
