package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.impl.config.ConfigProblem;
import com.descope.jakarta.impl.log.ConfigMessage;
import com.descope.jakarta.impl.mechanism.DescopeAuthenticationMechanism;
import com.descope.jakarta.impl.server.OpenWebBeansProblems;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees to it that there is one mechanism: the application's own where it is an enabled alternative, else ours. */
public class MechanismExtension implements Extension {
    private final FoundBeans found =
            new FoundBeans(MechanismExtension.class.getClassLoader(), List.of(HttpAuthenticationMechanism.class));
    private boolean replaced;

    void look(@Observes AfterTypeDiscovery event) {
        replaced = event.getAlternatives().stream()
                .filter(HttpAuthenticationMechanism.class::isAssignableFrom)
                .anyMatch(found::isOurs);
    }

    /** Open Liberty takes any of two, whichever CDI prefers. */
    void stepAside(@Observes ProcessBeanAttributes<DescopeAuthenticationMechanism> event) {
        if (replaced) {
            event.veto();
        }
    }

    /** What the server makes of an annotation is no managed bean: that it tells the {@code BeanManager}. */
    void note(@Observes ProcessManagedBean<?> event) {
        found.note(event.getBean());
    }

    void check(@Observes AfterDeploymentValidation event, BeanManager beans) {
        Set<Bean<?>> mechanisms = new HashSet<>(beans.getBeans(HttpAuthenticationMechanism.class));
        mechanisms.addAll(found.of(HttpAuthenticationMechanism.class));
        if (FoundBeans.areUndecided(mechanisms)) {
            String names = mechanisms.stream()
                    .map(bean -> bean.getBeanClass().getName())
                    .sorted()
                    .collect(Collectors.joining(", "));
            new OpenWebBeansProblems()
                    .add(event, new ConfigProblem(ConfigMessage.SEVERAL_MECHANISMS, List.of(names)).line());
        }
    }
}
