package com.descope.jakarta.impl.observe;

import com.descope.jakarta.impl.config.ConfigKey;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.SessionStoreKind;
import com.descope.jakarta.impl.flow.OwnPaths;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.ObserveMessage;

/** What the log says once the application is deployed. */
public final class Announcement {
    private final DescopeLog log;

    public Announcement(DescopeLog log) {
        this.log = log;
    }

    public void of(DescopeConfig config, SharedKind shared) {
        if (!config.enabled()) {
            log.say(ObserveMessage.SWITCHED_OFF);
            return;
        }
        OwnPaths paths = OwnPaths.of(config.paths());
        log.say(
                ObserveMessage.STARTED,
                config.provider().projectId(),
                config.provider().issuer(),
                config.client().secret().isPresent() ? "confidential" : "public",
                config.paths()
                        .externalUrl()
                        .map(url -> url + paths.callback())
                        .orElse("<where browsers see the application>" + paths.callback()),
                config.sessions().store() == SessionStoreKind.COOKIE ? "cookies" : "the container's sessions",
                shared,
                paths.diagnostics(),
                ConfigKey.DIAGNOSTICS_ROLE);
    }
}
