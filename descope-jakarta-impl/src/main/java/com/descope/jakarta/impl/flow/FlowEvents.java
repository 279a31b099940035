package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.TokenRejected;

/** What applications are told of. */
public interface FlowEvents {

    void tokenRejected(TokenRejected event);
}
