package com.descope.jakarta.impl.config;

import java.util.List;

/** What reading the configuration came to. */
public sealed interface ConfigOutcome {

    /** Everything holds. */
    record Valid(DescopeConfig config, List<ConfigProblem> warnings) implements ConfigOutcome {}

    /** Everything that does not hold; at least one problem. */
    record Broken(List<ConfigProblem> problems) implements ConfigOutcome {}
}
