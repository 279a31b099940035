package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With and without MicroProfile Config (here SmallRye's) the same files, properties and variables mean the same. */
class MicroProfileSourceTest {
    private static final String SYSTEM = "config.test.system";

    private final ClassLoader loader = new Sources()
            .file("""
                    plain=1
                    config.test.system=file
                    blank=
                    spaces = \\ x\\ \\
                    reference=${plain}
                    system=${config.test.system}
                    missing=${nowhere}
                    default=${nowhere:http://x:8/${plain}}
                    empty-default=${nowhere:}
                    empty-reference=${blank}
                    empty-else=${blank:else}
                    self=${self}
                    composed=${pl${nowhere:ain}}
                    escaped=\\\\${plain}
                    braces={plain} $ }
                    list=a\\\\,b,c
                    umlaut=ä
                    path=file
                    home=${HOME}
                    both=second
                    config_ordinal=110
                    """)
            .file("plain=2\nonly.here=3\nboth=first\nconfig_ordinal=120")
            .loader(MicroProfileSourceTest.class.getClassLoader());

    @BeforeEach
    void set() {
        System.setProperty(SYSTEM, "system");
    }

    @AfterEach
    void clear() {
        System.clearProperty(SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                SYSTEM,
                "blank",
                "spaces",
                "reference",
                "system",
                "missing",
                "default",
                "empty-default",
                "empty-reference",
                "empty-else",
                "self",
                "composed",
                "escaped",
                "braces",
                "list",
                "umlaut",
                "path",
                "home",
                "both",
                "only.here",
                "not.set"
            })
    void aPropertyMeansTheSame(String name) {
        assertEquals(read(standard(), name), read(server(), name));
    }

    @Test
    void theServersOwnIsUsedAndItsNamesAreSeen() {
        assertEquals(Optional.of("2"), server().value("plain"));
        assertTrue(server().names().containsAll(List.of("plain", "only.here", SYSTEM)));
        assertTrue(standard().names().containsAll(List.of("plain", "only.here", SYSTEM)));
    }

    /** Payara's does not see the file of a WAR that is in an EAR. */
    @Test
    void whatNoneOfItsSourcesHasIsLookedForInOurs() {
        ConfigSource source = new MicroProfileSource(
                ConfigProvider.getConfig(loader),
                StandardSource.of(new Sources()
                        .file("plain=9\nblank=9\nmissing=9\nhidden=${only.hidden}\nonly.hidden=4")
                        .loader(MicroProfileSourceTest.class.getClassLoader())));
        assertEquals("[4]", read(source, "hidden"));
        assertTrue(source.origin("hidden").orElse("").contains("microprofile-config.properties"));
        assertTrue(source.names().containsAll(List.of("hidden", "only.here")));
        assertEquals("[2]", read(source, "plain"));
        assertEquals("not set", read(source, "blank"));
        assertEquals("unresolved", read(source, "missing"));
        assertEquals("not set", read(source, "not.set"));
    }

    private ConfigSource server() {
        return assertInstanceOf(MicroProfileSource.class, ConfigSources.ofServer(loader));
    }

    private ConfigSource standard() {
        return StandardSource.of(loader);
    }

    private static String read(ConfigSource source, String name) {
        try {
            return source.value(name).map(text -> "[" + text + "]").orElse("not set");
        } catch (NoSuchElementException unresolved) {
            return "unresolved";
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }
}
