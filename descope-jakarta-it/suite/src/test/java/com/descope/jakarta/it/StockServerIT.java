package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.it.app.PublicServlet;
import com.descope.jakarta.it.harness.StockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The promise of 'no server configuration' is only worth what the server of these tests is. */
@ArquillianTest
class StockServerIT {
    private static final Path HOME = Path.of(System.getProperty("jboss.home"));
    private static final Path CONFIGURATION = HOME.resolve("standalone/configuration");

    private final StockServer stock = new StockServer(HOME, Path.of(System.getProperty("suite.wildfly.zip")));

    /** Any WAR: Arquillian starts its server for classes that deploy something. */
    @Deployment(testable = false)
    static WebArchive nothing() {
        return ShrinkWrap.create(WebArchive.class, "nothing.war").addClass(PublicServlet.class);
    }

    @Test
    void everyFileIsTheArchives() throws IOException {
        assertEquals(List.of(), stock.differences());
    }

    /** WildFly keeps the configuration that it found at its first start; a CLI or a hand would have changed it before. */
    @Test
    void theServerBootedFromTheArchivesConfiguration() throws IOException {
        assertEquals(
                stock.original("standalone/configuration/standalone.xml"),
                Files.readString(CONFIGURATION.resolve("standalone_xml_history/standalone.initial.xml")));
    }

    /** A CLI that ran since would show here; what Arquillian deploys is listed in an element of its own. */
    @Test
    void itStillHasThatConfiguration() throws IOException {
        assertEquals(
                stock.original("standalone/configuration/standalone.xml"),
                Files.readString(CONFIGURATION.resolve("standalone.xml"))
                        .replaceFirst("(?s)\\s*<deployments>.*</deployments>", ""));
    }
}
