package com.descope.jakarta.demo.launch;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.util.List;

/** The people of the demo. */
final class DemoUsers {
    private DemoUsers() {}

    /** A local Descope that knows them. */
    static DescopeEmulator emulator() {
        return DescopeEmulator.builder()
                .clientSecret("demo-access-key-of-the-local-emulator")
                .user(EmulatedUser.named("alice")
                        .displayName("Alice Archer")
                        .roles("user")
                        .permissions("notes.read")
                        .tenant("acme", List.of("editor"), List.of("notes.write"))
                        .tenant("globex", List.of(), List.of())
                        .currentTenant("acme"))
                .user(EmulatedUser.named("ada")
                        .displayName("Ada Admin")
                        .roles("user", "admin")
                        .tenant("acme", List.of("owner"), List.of("notes.write", "members.invite")))
                .user(EmulatedUser.named("nora").displayName("Nora Newcomer"))
                .start();
    }

    static String introduction() {
        return """
                alice   role user, and two tenants
                ada     roles user and admin
                nora    no role at all""";
    }
}
