package com.descope.jakarta.impl.observe;

import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.event.SignInFailed;
import com.descope.jakarta.event.SignedIn;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.event.TokenRejected;
import com.descope.jakarta.impl.flow.FlowEvents;
import com.descope.jakarta.impl.log.Message;

/** Counts what happens before others are told of it. */
public final class CountedEvents implements FlowEvents {
    private final FlowEvents told;
    private final Meters meters;

    public CountedEvents(FlowEvents told, Meters meters) {
        this.told = told;
        this.meters = meters;
    }

    @Override
    public void signedIn(SignedIn event) {
        meters.count(Counter.SIGN_INS, Counter.OK);
        told.signedIn(event);
    }

    @Override
    public void signInFailed(SignInFailed event) {
        meters.count(Counter.SIGN_INS, event.code());
        told.signInFailed(event);
    }

    @Override
    public void refreshed(Refreshed event) {
        meters.count(Counter.REFRESHES, Counter.OK);
        told.refreshed(event);
    }

    @Override
    public void refreshFailed(Message why) {
        meters.count(Counter.REFRESHES, why.id());
        told.refreshFailed(why);
    }

    @Override
    public void signedOut(SignedOut event) {
        meters.count(Counter.SIGN_OUTS, event.reason().name());
        told.signedOut(event);
    }

    @Override
    public void tokenRejected(TokenRejected event) {
        meters.count(Counter.REJECTIONS, event.code());
        told.tokenRejected(event);
    }
}
