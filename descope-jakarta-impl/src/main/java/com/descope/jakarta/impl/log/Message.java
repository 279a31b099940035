package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;
import java.util.List;

/**
 * A thing that can be said, in log, exception or problem body. Constants of the enums of this package are the only
 * messages there are; an id is never used again for something else.
 */
public interface Message {

    /** {@code DESCOPE-} and four digits. */
    String id();

    Level level();

    /** What happened; {@code {0}}, {@code {1}} and so on stand for values. */
    String cause();

    /** What to do about it, with the same values. */
    String remedy();

    default String causeWith(Object... values) {
        return Template.fill(cause(), List.of(values));
    }

    default String remedyWith(Object... values) {
        return Template.fill(remedy(), List.of(values));
    }

    /** Id, cause and remedy in one line. */
    default String line(Object... values) {
        return id() + ": " + causeWith(values) + " " + remedyWith(values);
    }
}
