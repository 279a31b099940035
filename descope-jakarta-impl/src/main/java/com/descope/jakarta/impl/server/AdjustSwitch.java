package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.ConfigSources;
import com.descope.jakarta.impl.config.DescopeConfig;

/** Whether a server may be adjusted for the application of a class loader. */
interface AdjustSwitch {

    /** What the configuration says. */
    enum Position {
        ON,
        LEFT_TO_THE_USER,
        /** Nobody will be signed in, so nothing has to work; a broken configuration is reported by the extension. */
        OFF
    }

    Position position(ClassLoader application);

    static AdjustSwitch ofConfiguration() {
        return application -> of(new ConfigReader(ConfigSources.ofServer(application)).read());
    }

    private static Position of(ConfigOutcome outcome) {
        if (!(outcome instanceof ConfigOutcome.Valid valid) || !valid.config().enabled()) {
            return Position.OFF;
        }
        DescopeConfig config = valid.config();
        return config.adjustWildFly() ? Position.ON : Position.LEFT_TO_THE_USER;
    }
}
