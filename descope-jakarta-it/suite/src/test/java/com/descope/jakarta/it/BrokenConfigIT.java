package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.it.app.Identity;
import com.descope.jakarta.it.app.PublicServlet;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.recipe.hazelcast.HazelcastStore;
import com.descope.jakarta.it.server.Peculiarity;
import com.descope.jakarta.it.server.TestedServer;
import com.descope.jakarta.it.team.extend.EmployeeMapper;
import com.descope.jakarta.it.team.listing.ListedResource;
import com.descope.jakarta.it.team.listing.Listing;
import com.descope.jakarta.it.team.unfit.ReplacingMapper;
import com.descope.jakarta.it.team.unfit.SecondMapper;
import com.descope.jakarta.it.team.unfit.SecondMechanism;
import com.descope.jakarta.it.team.unfit.Unfit;
import com.descope.jakarta.it.team.unfit.Unguarded;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A WAR with a broken configuration does not start, and says all that is wrong at once. */
@ArquillianTest
class BrokenConfigIT {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Arquillian sets it.
    private Deployer deployer;

    @Deployment(name = "broken", managed = false, testable = false)
    static WebArchive broken() {
        return TestWar.with("broken.war", PublicServlet.class, Identity.class)
                .configured(AppConfig.none()
                        .with("base-url", "http://descope.example")
                        .with("session.max-age", "12 hours")
                        .with("token.algorithms", "HS256")
                        .with("pkce", "false")
                        .with("client-secret", People.SECRET)
                        .with("sesion.store", "cookie"));
    }

    @Deployment(name = "empty", managed = false, testable = false)
    static WebArchive empty() {
        return TestWar.with("empty.war", PublicServlet.class, Identity.class).configured(AppConfig.none());
    }

    @Deployment(name = "unguarded", managed = false, testable = false)
    static WebArchive unguarded() {
        return TestWar.with("unguarded.war", Unguarded.class)
                .configured(AppConfig.none().with("project-id", "P2abcdefghijklmnopqrstuvwxyz"));
    }

    @Deployment(name = "unfit", managed = false, testable = false)
    static WebArchive unfit() {
        return TestWar.with("unfit.war", Unfit.class)
                .configured(AppConfig.none().with("project-id", "P2abcdefghijklmnopqrstuvwxyz"));
    }

    @Test
    void anApplicationWithARequirementThatRequiresNothingDoesNotStart() {
        ServerLog log = ServerLog.fromNow();
        assertThrows(Exception.class, () -> deployer.deploy("unfit"));
        assertTrue(log.await("DESCOPE-7025").contains("work"));
    }

    @Deployment(name = "undecided", managed = false, testable = false)
    static WebArchive undecided() {
        return TestWar.with("undecided.war", EmployeeMapper.class, SecondMapper.class)
                .and(HazelcastStore.class.getPackage())
                .library("hazelcast")
                .configured(AppConfig.none()
                        .with("project-id", "P2abcdefghijklmnopqrstuvwxyz")
                        .with("cluster.map", "java:comp/env/map"));
    }

    @Test
    void anApplicationWithTwoOfWhatThereCanBeOneDoesNotStart() {
        ServerLog log = ServerLog.fromNow();
        assertThrows(Exception.class, () -> deployer.deploy("undecided"));
        String line = log.await("DESCOPE-1070");
        assertTrue(line.contains("HazelcastStore") && line.contains("descope.cluster.map"), line);
        String mappers = log.await("DESCOPE-1071");
        assertTrue(mappers.contains("EmployeeMapper") && mappers.contains("SecondMapper"), mappers);
    }

    @Deployment(name = "decided", managed = false, testable = false)
    static WebArchive decided() {
        return TestWar.with(
                        "decided.war", PublicServlet.class, Identity.class, EmployeeMapper.class, ReplacingMapper.class)
                .configured(AppConfig.none().with("project-id", "P2abcdefghijklmnopqrstuvwxyz"));
    }

    @Test
    void anAlternativeTakesThePlaceOfWhatThereCanBeOne() {
        deployer.deploy("decided");
        assertEquals(200, status("/decided/public"));
    }

    @Deployment(name = "twice", managed = false, testable = false)
    static WebArchive twice() {
        return TestWar.with("twice.war", PublicServlet.class, Identity.class)
                .twice()
                .configured(AppConfig.none().with("project-id", "P2abcdefghijklmnopqrstuvwxyz"));
    }

    @Test
    void anApplicationWithTheModuleTwiceDoesNotStart() {
        ServerLog log = ServerLog.fromNow();
        assertThrows(Exception.class, () -> deployer.deploy("twice"));
        String line = log.await(Peculiarity.NAMES_TWO_FRAGMENTS.here() ? "SRVE9964E" : "DESCOPE-1073");
        assertTrue(line.contains("descope-jakarta-impl.jar") && line.contains("descope-jakarta-impl-0.0.9.jar"), line);
    }

    @Deployment(name = "two-mechanisms", managed = false, testable = false)
    static WebArchive twoMechanisms() {
        return TestWar.with("two-mechanisms.war", SecondMechanism.class)
                .configured(AppConfig.none().with("project-id", "P2abcdefghijklmnopqrstuvwxyz"));
    }

    @Test
    void anApplicationWithAnotherMechanismDoesNotStart() {
        ServerLog log = ServerLog.fromNow();
        assertThrows(Exception.class, () -> deployer.deploy("two-mechanisms"));
        String line = log.await(Peculiarity.NAMES_TWO_MECHANISMS.here() ? "CWWKS1925E" : "DESCOPE-1072");
        assertTrue(line.contains("DescopeAuthenticationMechanism") && line.contains("SecondMechanism"), line);
    }

    @Test
    void anApplicationWhoseRolesNobodyWouldEnforceDoesNotStart() {
        ServerLog log = ServerLog.fromNow();
        assertThrows(Exception.class, () -> deployer.deploy("unguarded"));
        assertTrue(log.await("DESCOPE-7010").contains("Unguarded"));
    }

    @Deployment(name = "listing", managed = false, testable = false)
    static WebArchive listing() {
        return TestWar.with("listing.war", Listing.class, ListedResource.class)
                .configured(AppConfig.none().with("project-id", "P2abcdefghijklmnopqrstuvwxyz"));
    }

    @Test
    void anApplicationThatListsItsClassesIsGuarded() {
        ServerLog log = ServerLog.fromNow();
        if (Peculiarity.LOADS_NO_SERVICES.here()) {
            assertThrows(Exception.class, () -> deployer.deploy("listing"));
            assertTrue(log.await("DESCOPE-7011").contains("Listing"));
        } else {
            deployer.deploy("listing");
            assertEquals(401, status("/listing/api/listed"));
        }
    }

    private static int status(String path) {
        return new Browser().fetch(TestedServer.current().url() + path).status();
    }

    @Test
    void allProblemsAreInOneReport() {
        ServerLog log = ServerLog.fromNow();
        assertThrows(Exception.class, () -> deployer.deploy("broken"));
        String report = log.await("descope.base-url");
        String text = log.text();
        for (String key : List.of(
                "descope.project-id", "descope.base-url", "descope.session.max-age", "descope.token.algorithms")) {
            assertTrue(text.contains(key), key + " is not in " + report);
        }
        assertFalse(text.contains(People.SECRET));
        assertEquals(404, status("/broken/public"));
    }

    @Test
    void whatIsMissingIsNamedWithTheRemedy() {
        ServerLog log = ServerLog.fromNow();
        assertThrows(Exception.class, () -> deployer.deploy("empty"));
        String line = log.await("DESCOPE-1001");
        assertTrue(line.contains("descope.project-id"), line);
        assertTrue(log.text().contains("DESCOPE_PROJECT_ID"), "the environment variable");
    }
}
