package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigProblem;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.ConfigSources;
import com.descope.jakarta.impl.log.DescopeLog;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the configuration at deployment; one that is broken stops it, with all problems in one message. */
public class DescopeExtension implements Extension {
    private @Nullable ConfigOutcome outcome;

    void read(@Observes AfterDeploymentValidation event) {
        ConfigOutcome read = outcome();
        if (read instanceof ConfigOutcome.Broken broken) {
            event.addDeploymentProblem(new DeploymentException(listOf(broken)));
        } else if (read instanceof ConfigOutcome.Valid valid) {
            DescopeLog log = DescopeLog.ofModule();
            valid.warnings()
                    .forEach(warning -> log.say(warning.what(), warning.values().toArray()));
        }
    }

    /** What was read; anew, should a server ask before it validates. */
    ConfigOutcome outcome() {
        if (outcome == null) {
            outcome = new ConfigReader(ConfigSources.ofServer(DescopeExtension.class.getClassLoader())).read();
        }
        return outcome;
    }

    private static String listOf(ConfigOutcome.Broken broken) {
        return broken.problems().stream()
                .map(ConfigProblem::line)
                .collect(Collectors.joining("\n", "Descope sign-in is not configured rightly:\n", ""));
    }
}
