package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.session.SignedInSession;
import java.util.List;

/** What a session is good for in this request. */
sealed interface Standing {

    /** Nobody is signed in, or not any more. */
    record Nobody() implements Standing {}

    /** Somebody is, with tokens as new as could be had. */
    record Good(SignedInSession session) implements Standing {}

    /** Whether somebody still is cannot be told: Descope could not be asked, or would not say. */
    record Unknown(Message why, List<Object> values) implements Standing {}
}
