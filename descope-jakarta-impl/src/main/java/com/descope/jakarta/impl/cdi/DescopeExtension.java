package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigProblem;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.ConfigSources;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.observe.Announcement;
import com.descope.jakarta.impl.observe.SharedKind;
import com.descope.jakarta.impl.server.OpenWebBeansProblems;
import com.descope.jakarta.spi.SharedStore;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the configuration at deployment; one that is broken stops it, with all problems in one message. */
public class DescopeExtension implements Extension {
    private final FoundBeans found = new FoundBeans(DescopeExtension.class.getClassLoader(), Duplicates.TYPES);
    private @Nullable ConfigOutcome outcome;

    /** Later, two copies of each bean would be the container's to complain of, without a word about the cause. */
    void begin(@Observes BeforeBeanDiscovery event) {
        ModuleCopies.of(DescopeExtension.class).problem().ifPresent(problem -> {
            throw new DefinitionException(problem.line());
        });
    }

    void note(@Observes ProcessBean<?> event) {
        found.note(event.getBean());
    }

    void read(@Observes AfterDeploymentValidation event) {
        ConfigOutcome read = outcome();
        List<ConfigProblem> problems = new ArrayList<>();
        if (read instanceof ConfigOutcome.Broken broken) {
            problems.addAll(broken.problems());
        } else if (read instanceof ConfigOutcome.Valid valid) {
            problems.addAll(new Duplicates(found).problems(valid.config()));
            DescopeLog log = DescopeLog.ofModule();
            valid.warnings()
                    .forEach(warning -> log.say(warning.what(), warning.values().toArray()));
        }
        if (problems.isEmpty() && read instanceof ConfigOutcome.Valid valid) {
            new Announcement(DescopeLog.ofModule()).of(valid.config(), SharedKind.of(valid.config(), hasStore()));
        } else {
            new OpenWebBeansProblems().add(event, listOf(problems));
        }
    }

    /** What was read; anew, should a server ask before it validates. */
    ConfigOutcome outcome() {
        if (outcome == null) {
            outcome = new ConfigReader(ConfigSources.ofServer(DescopeExtension.class.getClassLoader())).read();
        }
        return outcome;
    }

    private boolean hasStore() {
        return !found.of(SharedStore.class).isEmpty();
    }

    private static String listOf(List<ConfigProblem> problems) {
        return problems.stream()
                .map(ConfigProblem::line)
                .collect(Collectors.joining("\n", "Descope sign-in is not configured rightly:\n", ""));
    }
}
