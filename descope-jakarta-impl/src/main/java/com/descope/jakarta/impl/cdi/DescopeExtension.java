package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.impl.config.ConfigKey;
import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigProblem;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.ConfigSources;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.ConfigMessage;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.observe.Announcement;
import com.descope.jakarta.impl.observe.HealthChecks;
import com.descope.jakarta.impl.observe.SharedKind;
import com.descope.jakarta.spi.AuthorizationCustomizer;
import com.descope.jakarta.spi.CallerMapper;
import com.descope.jakarta.spi.SharedStore;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the configuration at deployment; one that is broken stops it, with all problems in one message. */
public class DescopeExtension implements Extension {
    private @Nullable ConfigOutcome outcome;

    void addHealthCheck(@Observes BeforeBeanDiscovery event) {
        HealthChecks.addTo(event);
    }

    void read(@Observes AfterDeploymentValidation event, BeanManager beans) {
        ConfigOutcome read = outcome();
        List<ConfigProblem> problems = new ArrayList<>();
        if (read instanceof ConfigOutcome.Broken broken) {
            problems.addAll(broken.problems());
        } else if (read instanceof ConfigOutcome.Valid valid) {
            problems.addAll(stores(valid.config(), beans));
            problems.addAll(several(CallerMapper.class, beans));
            problems.addAll(several(AuthorizationCustomizer.class, beans));
            DescopeLog log = DescopeLog.ofModule();
            valid.warnings()
                    .forEach(warning -> log.say(warning.what(), warning.values().toArray()));
        }
        if (problems.isEmpty() && read instanceof ConfigOutcome.Valid valid) {
            new Announcement(DescopeLog.ofModule()).of(valid.config(), SharedKind.of(valid.config(), hasStore(beans)));
        } else {
            event.addDeploymentProblem(new DeploymentException(listOf(problems)));
        }
    }

    /** What was read; anew, should a server ask before it validates. */
    ConfigOutcome outcome() {
        if (outcome == null) {
            outcome = new ConfigReader(ConfigSources.ofServer(DescopeExtension.class.getClassLoader())).read();
        }
        return outcome;
    }

    private static boolean hasStore(BeanManager beans) {
        return !beans.getBeans(SharedStore.class, Any.Literal.INSTANCE).isEmpty();
    }

    private static List<ConfigProblem> stores(DescopeConfig config, BeanManager beans) {
        List<String> stores = new ArrayList<>(classes(SharedStore.class, beans));
        config.clusterMap().ifPresent(name -> stores.add(ConfigKey.CLUSTER_MAP.key()));
        return stores.size() > 1
                ? List.of(new ConfigProblem(ConfigMessage.SEVERAL_STORES, List.of(String.join(", ", stores))))
                : List.of();
    }

    private static List<ConfigProblem> several(Class<?> type, BeanManager beans) {
        List<String> found = classes(type, beans);
        return found.size() > 1
                ? List.of(new ConfigProblem(
                        ConfigMessage.SEVERAL_BEANS, List.of(type.getSimpleName(), String.join(", ", found))))
                : List.of();
    }

    private static List<String> classes(Class<?> type, BeanManager beans) {
        return beans.getBeans(type, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass().getName())
                .toList();
    }

    private static String listOf(List<ConfigProblem> problems) {
        return problems.stream()
                .map(ConfigProblem::line)
                .collect(Collectors.joining("\n", "Descope sign-in is not configured rightly:\n", ""));
    }
}
