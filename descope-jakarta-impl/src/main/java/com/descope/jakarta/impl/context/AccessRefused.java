package com.descope.jakarta.impl.context;

import com.descope.jakarta.DescopeException;
import com.descope.jakarta.impl.flow.StepUp;
import com.descope.jakarta.impl.log.RestMessage;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A caller may not do what he asked for. If nobody catches it, it becomes the answer to his request. */
public final class AccessRefused extends DescopeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The three reasons are answered in three ways. */
    private final RestMessage what;

    /** Not for other processes, which answer nobody. */
    private final transient @Nullable StepUp stepUp;

    private AccessRefused(RestMessage what, @Nullable StepUp stepUp, Object... values) {
        super(
                what.id(),
                what.line(values),
                Arrays.stream(values).map(String::valueOf).toList(),
                null);
        this.what = what;
        this.stepUp = stepUp;
    }

    static AccessRefused of(RestMessage what, Object... values) {
        return new AccessRefused(what, null, values);
    }

    static AccessRefused stepUp(StepUp wanted) {
        return new AccessRefused(RestMessage.STEP_UP_NEEDED, wanted);
    }

    /** Whether signing in is all that is needed. */
    public boolean nobodyThere() {
        return what == RestMessage.NOBODY;
    }

    Optional<StepUp> wanted() {
        return Optional.ofNullable(stepUp);
    }

    RestMessage what() {
        return what;
    }

    List<Object> values() {
        return List.copyOf(evidence());
    }
}
