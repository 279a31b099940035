package com.descope.jakarta.impl.log;

import com.descope.jakarta.DescopeException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Says messages, one line each. */
public final class DescopeLog {
    private final System.Logger logger;

    public DescopeLog(System.Logger logger) {
        this.logger = logger;
    }

    /** The log that servers show under {@code com.descope.jakarta}. */
    public static DescopeLog ofModule() {
        return new DescopeLog(System.getLogger("com.descope.jakarta"));
    }

    public void say(Message message, Object... values) {
        if (logger.isLoggable(message.level())) {
            logger.log(message.level(), message.line(values));
        }
    }

    /** With the id that the visitor was shown, so that the line can be found from the page. */
    public void sayFor(String reference, Message message, Object... values) {
        if (logger.isLoggable(message.level())) {
            logger.log(message.level(), message.line(values) + " [reference " + reference + "]");
        }
    }

    /** Lines that are messages already, of an exception that its catcher does not show. */
    public void repeat(String lines) {
        logger.log(System.Logger.Level.ERROR, lines);
    }

    public static DescopeException exception(Message message, Object... values) {
        return exception((Throwable) null, message, values);
    }

    /** With what is behind it, for stack traces; evidence goes into logs, so it says less. */
    public static DescopeException exception(@Nullable Throwable cause, Message message, Object... values) {
        return new DescopeException(
                message.id(),
                message.line(values),
                Arrays.stream(values)
                        .map(value -> Template.clean(String.valueOf(value)))
                        .toList(),
                cause);
    }
}
