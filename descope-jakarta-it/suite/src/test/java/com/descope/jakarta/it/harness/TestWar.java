package com.descope.jakarta.it.harness;

import java.io.File;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A WAR of classes of these tests, with the module as it is published and a configuration. */
public final class TestWar {
    private static final Path LIBS = Path.of(System.getProperty("suite.libs", "target/libs"));

    private final WebArchive archive;

    private TestWar(String name) {
        archive = ShrinkWrap.create(WebArchive.class, name)
                .addAsLibraries(LIBS.resolve("descope-jakarta-api.jar").toFile(), implementation());
    }

    /** With these classes only. */
    public static TestWar with(String name, Class<?>... classes) {
        TestWar war = new TestWar(name);
        war.archive.addClasses(classes);
        return war;
    }

    /** With every class of the application under test. */
    public static TestWar whole(String name) {
        TestWar war = new TestWar(name);
        war.archive.addPackages(true, "com.descope.jakarta.it.app");
        return war;
    }

    /** And with every class of one more package. */
    public TestWar and(Package more) {
        archive.addPackage(more);
        return this;
    }

    public TestWar webXml(String content) {
        archive.setWebXML(new StringAsset(content));
        return this;
    }

    /** With {@code META-INF/microprofile-config.properties}. */
    public WebArchive configured(AppConfig config) {
        return archive.addAsResource(new StringAsset(config.asProperties()), "META-INF/microprofile-config.properties");
    }

    private static File implementation() {
        return LIBS.resolve("descope-jakarta-impl.jar").toFile();
    }
}
