package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.log.Message;
import java.io.Serial;
import java.util.List;

/** An answer that claims success and is not what the protocol says: no JSON, a member missing or of a wrong type. */
public final class ProviderAnswerWrong extends ProviderFailure {
    @Serial
    private static final long serialVersionUID = 1L;

    public ProviderAnswerWrong(Message what, List<String> values) {
        super(what, values, null);
    }
}
