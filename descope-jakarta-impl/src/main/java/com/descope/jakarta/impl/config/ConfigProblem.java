package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.Message;
import java.util.List;

/** One thing that is wrong with the configuration, or worth a warning. */
public record ConfigProblem(Message what, List<Object> values) {

    public ConfigProblem {
        values = List.copyOf(values);
    }

    /** Code, cause and remedy. */
    public String line() {
        return what.line(values.toArray());
    }
}
