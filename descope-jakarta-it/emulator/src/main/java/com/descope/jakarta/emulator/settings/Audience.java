package com.descope.jakarta.emulator.settings;

import java.util.List;

/** The {@code aud} of an application's tokens: Descope's {@code defaultAudience}. */
public enum Audience {
    /** The project ID. */
    PROJECT_ID,
    /** The client ID. */
    CLIENT_ID,
    /** Both. */
    BOTH;

    /** The audience of this project's tokens. */
    public List<String> of(Project project) {
        return switch (this) {
            case PROJECT_ID -> List.of(project.id());
            case CLIENT_ID -> List.of(project.clientId());
            case BOTH -> List.of(project.id(), project.clientId());
        };
    }
}
