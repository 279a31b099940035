package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;
import java.util.List;

/**
 * A thing that can be said, in log, exception or problem body. Constants of the enums of this package are the only
 * messages there are; an id is never used again for something else.
 */
public interface Message {

    Text text();

    /** {@code DESCOPE-} and four digits. */
    default String id() {
        return text().id();
    }

    default Level level() {
        return text().level();
    }

    /** What happened. */
    default String causeWith(Object... values) {
        return Template.fill(text().cause(), List.of(values));
    }

    /** What to do about it, with the same values. */
    default String remedyWith(Object... values) {
        return Template.fill(text().remedy(), List.of(values));
    }

    /** Id, cause and remedy in one line. */
    default String line(Object... values) {
        return id() + ": " + causeWith(values) + " " + remedyWith(values);
    }
}
