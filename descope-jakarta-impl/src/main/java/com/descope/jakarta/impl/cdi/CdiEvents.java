package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.event.SignInFailed;
import com.descope.jakarta.event.SignedIn;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.event.TokenRejected;
import com.descope.jakarta.impl.flow.FlowEvents;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.ServerMessage;
import jakarta.enterprise.event.Event;

/** Fires events at the application's observers, whose failures are theirs. */
final class CdiEvents implements FlowEvents {
    private final Event<Object> events;
    private final DescopeLog log;

    CdiEvents(Event<Object> events, DescopeLog log) {
        this.events = events;
        this.log = log;
    }

    @Override
    public void signedIn(SignedIn event) {
        fire(SignedIn.class, event);
    }

    @Override
    public void signInFailed(SignInFailed event) {
        fire(SignInFailed.class, event);
    }

    @Override
    public void refreshed(Refreshed event) {
        fire(Refreshed.class, event);
    }

    @Override
    public void signedOut(SignedOut event) {
        fire(SignedOut.class, event);
    }

    @Override
    public void tokenRejected(TokenRejected event) {
        fire(TokenRejected.class, event);
    }

    private <T> void fire(Class<T> type, T event) {
        try {
            events.select(type).fire(event);
        } catch (RuntimeException failed) {
            log.say(ServerMessage.OBSERVER_FAILED, type.getSimpleName(), failed.toString());
        }
    }
}
