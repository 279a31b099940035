package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.event.SignInFailed;
import com.descope.jakarta.event.SignedIn;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.event.TokenRejected;
import com.descope.jakarta.impl.log.Message;

/** What applications are told of, and who counts. */
public interface FlowEvents {

    void signedIn(SignedIn event);

    void signInFailed(SignInFailed event);

    void refreshed(Refreshed event);

    /** Descope was asked for new tokens, and nothing usable came; applications learn of it only if a session ends with it. */
    default void refreshFailed(Message why) {}

    void signedOut(SignedOut event);

    void tokenRejected(TokenRejected event);
}
