package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which source is chosen. */
class ConfigSourcesTest {

    @Test
    void withoutMicroProfileConfigTheStandardSourcesAreReadByOurselves() throws Exception {
        assertEquals("StandardSource", chosenWithout("microprofile-config-api"));
    }

    @Test
    void withAnApiButNoImplementationToo() throws Exception {
        assertEquals("StandardSource", chosenWithout("smallrye-config"));
    }

    @Test
    void withBothTheServersOwnIsUsed() throws Exception {
        assertEquals("MicroProfileSource", chosenWithout("no such archive"));
    }

    /** What our class chooses where the class path lacks these archives. */
    private static String chosenWithout(String archive) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader server =
                new URLClassLoader(classPathWithout(archive), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(server);
            return server.loadClass(ConfigSources.class.getName())
                    .getMethod("ofServer", ClassLoader.class)
                    .invoke(null, server)
                    .getClass()
                    .getSimpleName();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPathWithout(String archive) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!new File(entry).getName().startsWith(archive)) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    @Test
    void aFileThatCannotBeReadIsOneProblemThatNamesIt() {
        ClassLoader loader = new Sources().file("a=\\u00zz").loader(ConfigSourcesTest.class.getClassLoader());
        List<ConfigProblem> problems = assertInstanceOf(
                        ConfigOutcome.Broken.class, new ConfigReader(ConfigSources.ofServer(loader)).read())
                .problems();
        assertEquals(
                List.of(ConfigMessage.SOURCES_UNREADABLE),
                problems.stream().map(ConfigProblem::what).toList());
        assertTrue(problems.get(0).line().contains("uxxxx"), problems::toString);
    }
}
