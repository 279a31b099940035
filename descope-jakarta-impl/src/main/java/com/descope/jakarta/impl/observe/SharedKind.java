package com.descope.jakarta.impl.observe;

import com.descope.jakarta.impl.config.DescopeConfig;

/** What nodes share. */
public enum SharedKind {
    NOTHING("nothing"),
    MAP("descope.cluster.map"),
    BEAN("a SharedStore bean");

    private final String words;

    SharedKind(String words) {
        this.words = words;
    }

    /** With {@code bean}, the application has a store of its own. */
    public static SharedKind of(DescopeConfig config, boolean bean) {
        if (bean) {
            return BEAN;
        }
        return config.clusterMap().isPresent() ? MAP : NOTHING;
    }

    @Override
    public String toString() {
        return words;
    }
}
