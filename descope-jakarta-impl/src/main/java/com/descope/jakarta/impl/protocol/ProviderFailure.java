package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.log.Message;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call to Descope that brought nothing usable: not reached, refused, or answered wrongly. */
public abstract sealed class ProviderFailure extends Exception
        permits ProviderUnreachable, ProviderRefused, ProviderAnswerWrong {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    @SuppressWarnings("serial")
    private final List<String> values;

    ProviderFailure(Message what, List<String> values, @Nullable Throwable cause) {
        super(what.line(values.toArray()), cause);
        this.what = what;
        this.values = List.copyOf(values);
    }

    /** What to say in the log. */
    public Message what() {
        return what;
    }

    /** The values of the message. */
    public Object[] values() {
        return values.toArray();
    }
}
