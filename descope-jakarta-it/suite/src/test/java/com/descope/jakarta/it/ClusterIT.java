package com.descope.jakarta.it;

import com.descope.jakarta.it.cluster.Cluster;
import com.descope.jakarta.it.cluster.ClusteredApp;
import com.descope.jakarta.it.cluster.CookieApp;
import com.descope.jakarta.it.cluster.HttpSessionApp;
import com.descope.jakarta.it.cluster.SharedMapApp;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two WildFlys behind a load balancer, and one after the other is lost. No Arquillian here: it knows one server, and these are not stock
 * (standalone-ha.xml).
 */
class ClusterIT {
    private static final Path COMMANDS = Path.of(System.getProperty("suite.docs"), "wildfly/shared-cache.cli");

    /** One test, because two servers take long to start; each step of an application is a rule. */
    @Test
    void nobodyNoticesWhichNodeAnswersNorThatOneIsLost() {
        try (HttpSessionApp sessions = new HttpSessionApp();
                CookieApp cookies = new CookieApp();
                SharedMapApp map = new SharedMapApp()) {
            List<ClusteredApp> apps = List.of(sessions, cookies, map);
            try (Cluster cluster =
                    Cluster.start(apps.stream().map(ClusteredApp::war).toList(), COMMANDS)) {
                apps.forEach(app -> app.whileBothNodesRun(cluster));
                sessions.theSessionOutlivesItsNodeInTheMiddleOfARefresh(cluster);
                apps.forEach(app -> app.afterTheFirstIsLost(cluster));
            }
        }
    }
}
