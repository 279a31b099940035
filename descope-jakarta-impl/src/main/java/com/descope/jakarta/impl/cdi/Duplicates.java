package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.impl.config.ConfigKey;
import com.descope.jakarta.impl.config.ConfigProblem;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.ConfigMessage;
import com.descope.jakarta.spi.AuthorizationCustomizer;
import com.descope.jakarta.spi.CallerMapper;
import com.descope.jakarta.spi.SharedStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the application has twice, and of which there can be one. */
record Duplicates(FoundBeans found) {
    static final List<Class<?>> TYPES = List.of(SharedStore.class, CallerMapper.class, AuthorizationCustomizer.class);

    List<ConfigProblem> problems(DescopeConfig config) {
        List<ConfigProblem> problems = new ArrayList<>(stores(config));
        Stream.of(CallerMapper.class, AuthorizationCustomizer.class)
                .map(this::several)
                .forEach(problems::addAll);
        return problems;
    }

    private List<ConfigProblem> stores(DescopeConfig config) {
        List<String> stores = new ArrayList<>(found.classes(SharedStore.class));
        boolean besideMap = config.clusterMap().isPresent() && !stores.isEmpty();
        if (besideMap) {
            stores.add(ConfigKey.CLUSTER_MAP.key());
        }
        return besideMap || isUndecided(SharedStore.class)
                ? List.of(new ConfigProblem(ConfigMessage.SEVERAL_STORES, List.of(String.join(", ", stores))))
                : List.of();
    }

    private List<ConfigProblem> several(Class<?> type) {
        String classes = String.join(", ", found.classes(type));
        return isUndecided(type)
                ? List.of(new ConfigProblem(ConfigMessage.SEVERAL_BEANS, List.of(type.getSimpleName(), classes)))
                : List.of();
    }

    private boolean isUndecided(Class<?> type) {
        return FoundBeans.areUndecided(found.of(type));
    }
}
