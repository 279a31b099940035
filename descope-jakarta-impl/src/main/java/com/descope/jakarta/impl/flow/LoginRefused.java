package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.Message;
import java.io.Serial;
import java.util.List;

/** A login whose tokens hold and that brings no session all the same. */
final class LoginRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Message what;
    private final transient List<Object> values;

    LoginRefused(int status, Message what, Object... values) {
        super(what.line(values), null, false, false);
        this.status = status;
        this.what = what;
        this.values = List.of(values);
    }

    int status() {
        return status;
    }

    Message what() {
        return what;
    }

    List<Object> values() {
        return values;
    }
}
