package com.descope.jakarta.impl.identity;

import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.shared.StoreFailed;
import java.io.Serial;

/** What the application adds to claims failed; without it nobody is signed in, since it may deny as well as grant. */
public final class MappingFailed extends StoreFailed {
    @Serial
    private static final long serialVersionUID = 1L;

    private MappingFailed(Message what, String who, RuntimeException cause) {
        super(what, cause, who, cause.toString());
    }

    /** A store of groups. */
    public static MappingFailed ofStore(String store, RuntimeException cause) {
        return new MappingFailed(LoginMessage.GROUP_STORE_FAILED, store, cause);
    }

    /** The mapper of callers. */
    static MappingFailed ofMapper(String mapper, RuntimeException cause) {
        return new MappingFailed(LoginMessage.MAPPER_FAILED, mapper, cause);
    }
}
