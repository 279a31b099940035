package com.descope.jakarta.impl.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigProblem;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.MapSource;
import com.descope.jakarta.spi.AuthorizationCustomizer;
import com.descope.jakarta.spi.CallerMapper;
import com.descope.jakarta.spi.SharedStore;
import jakarta.enterprise.inject.spi.Bean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what there can be one. */
class DuplicatesTest {
    private final Map<String, String> keys =
            new LinkedHashMap<>(Map.of("descope.project-id", "P2abcdefghijklmnopqrstuvwxyz"));

    static final class One {}

    static final class Two {}

    static final class Three {}

    private List<String> problems(Bean<?>... beans) {
        FoundBeans found = new FoundBeans(getClass().getClassLoader(), Duplicates.TYPES);
        List.of(beans).forEach(found::note);
        return new Duplicates(found)
                .problems(config()).stream().map(ConfigProblem::line).toList();
    }

    private DescopeConfig config() {
        return ((ConfigOutcome.Valid) new ConfigReader(new MapSource(keys)).read()).config();
    }

    private static void names(List<String> problems, String id, String... names) {
        assertEquals(1, problems.size(), problems::toString);
        String line = problems.get(0);
        assertTrue(line.startsWith(id), line);
        for (String name : names) {
            assertTrue(line.contains(name), line);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {CallerMapper.class, AuthorizationCustomizer.class, SharedStore.class})
    void twoBeansAreNamed(Class<?> type) {
        String id = type == SharedStore.class ? "DESCOPE-1070" : "DESCOPE-1071";
        names(problems(Deployed.bean(One.class, type), Deployed.bean(Two.class, type)), id, "$One", "$Two");
    }

    @ParameterizedTest
    @ValueSource(classes = {CallerMapper.class, AuthorizationCustomizer.class, SharedStore.class})
    void anAlternativeTakesTheOthersPlace(Class<?> type) {
        assertEquals(List.of(), problems(Deployed.bean(One.class, type), Deployed.alternative(Two.class, type)));
    }

    /** By their priorities, or with a message that names both. */
    @ParameterizedTest
    @ValueSource(classes = {CallerMapper.class, AuthorizationCustomizer.class, SharedStore.class})
    void betweenAlternativesTheContainerDecides(Class<?> type) {
        assertEquals(
                List.of(),
                problems(
                        Deployed.bean(One.class, type),
                        Deployed.alternative(Two.class, type),
                        Deployed.alternative(Three.class, type)));
    }

    @Test
    void oneOfEachIsNoProblem() {
        assertEquals(
                List.of(),
                problems(
                        Deployed.bean(One.class, CallerMapper.class),
                        Deployed.bean(One.class, AuthorizationCustomizer.class),
                        Deployed.bean(Two.class, SharedStore.class)));
        assertEquals(List.of(), problems());
    }

    @Test
    void aBeanOfAnotherWarDoesNotCount() {
        assertEquals(
                List.of(),
                problems(
                        Deployed.bean(One.class, CallerMapper.class),
                        Deployed.bean(Deployed.elsewhere(One.class), CallerMapper.class)));
    }

    @Test
    void aConfiguredMapAndAStoreAreTwoAlsoIfThisIsAnAlternative() {
        keys.put("descope.cluster.map", "java:comp/env/map");
        assertEquals(List.of(), problems());
        for (Bean<?> store : List.of(
                Deployed.bean(One.class, SharedStore.class), Deployed.alternative(One.class, SharedStore.class))) {
            names(problems(store), "DESCOPE-1070", "$One", "descope.cluster.map");
        }
    }
}
