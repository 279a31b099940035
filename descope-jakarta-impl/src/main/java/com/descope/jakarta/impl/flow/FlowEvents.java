package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.event.SignInFailed;
import com.descope.jakarta.event.SignedIn;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.event.TokenRejected;

/** What applications are told of. */
public interface FlowEvents {

    void signedIn(SignedIn event);

    void signInFailed(SignInFailed event);

    void refreshed(Refreshed event);

    void signedOut(SignedOut event);

    void tokenRejected(TokenRejected event);
}
