package com.descope.jakarta.impl.identity;

import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.log.Message;
import java.io.Serial;
import java.util.List;

/** A store of the application failed; without its groups nobody is signed in, since they may deny as well as grant. */
public final class GroupStoreFailed extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String store;
    private final String why;

    public GroupStoreFailed(String store, RuntimeException cause) {
        super(store, cause);
        this.store = store;
        this.why = cause.toString();
    }

    public Message what() {
        return LoginMessage.GROUP_STORE_FAILED;
    }

    public List<Object> values() {
        return List.of(store, why);
    }
}
