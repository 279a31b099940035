package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.event.SignInFailed;
import com.descope.jakarta.event.SignedIn;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.event.TokenRejected;
import com.descope.jakarta.impl.log.Message;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what applications are told of. */
public final class EventLines implements FlowEvents {
    private final List<Object> events = new CopyOnWriteArrayList<>();

    /** Those of a type, in their order. */
    public <T> List<T> of(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void signedIn(SignedIn event) {
        events.add(event);
    }

    @Override
    public void signInFailed(SignInFailed event) {
        events.add(event);
    }

    @Override
    public void refreshed(Refreshed event) {
        events.add(event);
    }

    @Override
    public void refreshFailed(Message why) {
        events.add(why);
    }

    @Override
    public void signedOut(SignedOut event) {
        events.add(event);
    }

    @Override
    public void tokenRejected(TokenRejected event) {
        events.add(event);
    }
}
