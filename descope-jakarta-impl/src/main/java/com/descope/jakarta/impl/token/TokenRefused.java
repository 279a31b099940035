package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.log.TokenMessage;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;

/** A token that does not pass. Made for every bad token that anybody sends, so it has no stack trace and is worded when read. */
public final class TokenRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final TokenMessage what;

    @SuppressWarnings("serial")
    private final List<String> values;

    TokenRefused(TokenMessage what, Object... values) {
        super(what.id(), null, false, false);
        this.what = what;
        this.values = Arrays.stream(values).map(String::valueOf).toList();
    }

    /** A token that passes, but has no text where the caller's name is to be. */
    public static TokenRefused unnamed(String pointer) {
        return new TokenRefused(TokenMessage.UNNAMED, pointer);
    }

    /** A token that passes, but whose subject was signed out since. */
    public static TokenRefused signedOut() {
        return new TokenRefused(TokenMessage.SIGNED_OUT);
    }

    /** What to say in the log. */
    public Message what() {
        return what;
    }

    /** The values of the message; never a token or a secret. */
    public Object[] values() {
        return values.toArray();
    }

    @Override
    public String getMessage() {
        return what.line(values());
    }
}
