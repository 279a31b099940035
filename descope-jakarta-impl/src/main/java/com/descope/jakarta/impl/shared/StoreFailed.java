package com.descope.jakarta.impl.shared;

import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.log.SessionMessage;
import java.io.Serial;
import java.util.List;

/** A store failed that must be asked before anybody is let in: what all nodes share, or one of the application's. */
public class StoreFailed extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 10;

    private final transient Message what;
    private final transient List<Object> values;

    protected StoreFailed(Message what, RuntimeException cause, Object... values) {
        super(what.line(values), cause);
        this.what = what;
        this.values = List.of(values);
    }

    StoreFailed(RuntimeException cause) {
        this(SessionMessage.SHARED_STORE_FAILED, cause, causeOf(cause));
    }

    /** Containers wrap what a bean throws, in an exception that says nothing. */
    private static String causeOf(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root == failure ? failure.toString() : failure + ", because of " + root;
    }

    public Message what() {
        return what;
    }

    public List<Object> values() {
        return values;
    }
}
