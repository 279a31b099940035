package com.descope.jakarta.impl.cdi;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** An application that observes everything. */
final class Heard implements Event<Object> {
    private final List<Object> events = new CopyOnWriteArrayList<>();

    List<Object> events() {
        return List.copyOf(events);
    }

    @Override
    public void fire(Object event) {
        events.add(event);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        return (Event<U>) this;
    }

    @Override
    public Event<Object> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }
}
