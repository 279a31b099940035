package com.descope.jakarta.it.harness;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.EmulatorBuilder;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.util.List;

/** Who there is in these tests: alice and bob with the role user, ada with user and admin, nora with none. */
public final class People {
    /** The access key of confidential clients; it must show up nowhere. */
    public static final String SECRET = "K2suite-access-key-that-nobody-may-see";

    private People() {}

    /** A Descope for a confidential client. */
    public static DescopeEmulatorExtension descope() {
        return DescopeEmulatorExtension.with(builder -> known(builder).clientSecret(SECRET));
    }

    public static EmulatorBuilder known(EmulatorBuilder builder) {
        return builder.user(EmulatedUser.named("alice")
                        .displayName("Alice Archer")
                        .roles("user")
                        .tenant("acme", List.of("editor"), List.of("notes.write")))
                .user(EmulatedUser.named("bob").roles("user"))
                .user(EmulatedUser.named("ada").roles("user", "admin"))
                .user(EmulatedUser.named("nora"));
    }
}
