package com.descope.jakarta.impl.identity;

import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.shared.StoreFailed;
import java.io.Serial;

/** A store of the application failed; without its groups nobody is signed in, since they may deny as well as grant. */
public final class GroupStoreFailed extends StoreFailed {
    @Serial
    private static final long serialVersionUID = 1L;

    public GroupStoreFailed(String store, RuntimeException cause) {
        super(LoginMessage.GROUP_STORE_FAILED, cause, store, cause.toString());
    }
}
