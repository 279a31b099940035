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
                .addAsLibraries(LIBS.resolve("descope-jakarta-api.jar").toFile(), implementation())
                .addAsManifestResource("tomee/context.xml", "context.xml");
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

    /** And with one more class. */
    public TestWar and(Class<?> more) {
        archive.addClass(more);
        return this;
    }

    /** And with one more library. */
    public TestWar library(String name) {
        archive.addAsLibraries(LIBS.resolve(name + ".jar").toFile());
        return this;
    }

    /** And with the module once more, as if of another version. */
    public TestWar twice() {
        archive.addAsLibrary(implementation(), "descope-jakarta-impl-0.0.9.jar");
        return this;
    }

    /** And with another file in {@code WEB-INF}. */
    public TestWar webInf(String name, String content) {
        archive.addAsWebInfResource(new StringAsset(content), name);
        return this;
    }

    /** And with what a manifest says to WildFly: modules of the JDK that a WAR does not see by itself. */
    public TestWar modules(String names) {
        archive.setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: " + names + "\n"));
        return this;
    }

    /** And with a file on its class path. */
    public TestWar resource(String name, String content) {
        archive.addAsResource(new StringAsset(content), name);
        return this;
    }

    /** At the root of its server: some go by the WAR's name, which must be {@code ROOT}, Liberty and Payara by a file. */
    public TestWar atRoot() {
        return webInf(
                        "ibm-web-ext.xml",
                        "<web-ext xmlns=\"http://websphere.ibm.com/xml/ns/javaee\" version=\"1.0\"><context-root uri=\"/\"/></web-ext>")
                .webInf("glassfish-web.xml", "<glassfish-web-app><context-root>/</context-root></glassfish-web-app>");
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
