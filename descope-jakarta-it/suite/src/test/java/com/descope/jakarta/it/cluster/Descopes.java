package com.descope.jakarta.it.cluster;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.EmulatorBuilder;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.it.harness.People;
import java.util.List;

/** A Descope for an application behind a load balancer, where a refresh token that is used twice ends everything. */
final class Descopes {
    private Descopes() {}

    static EmulatorBuilder forPublic(String origin) {
        return People.known(DescopeEmulator.builder())
                .clientSecret(People.SECRET)
                .set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED)
                .set(Switch.REDIRECT_URIS, List.of(origin + "/*"))
                .set(Switch.POST_LOGOUT_REDIRECT_URIS, List.of(origin + "/*"));
    }
}
