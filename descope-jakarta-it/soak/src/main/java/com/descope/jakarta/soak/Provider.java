package com.descope.jakarta.soak;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.EmulatorBuilder;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.time.Duration;
import java.util.List;

/**
 * The local Descope of the run.
 *
 * @param calls what its token endpoint was asked
 * @param trouble what goes wrong there
 */
record Provider(DescopeEmulator emulator, TokenCalls calls, Trouble trouble) implements AutoCloseable {
    /** The application's public address. */
    static final String PUBLIC = "https://shop.example/shop";

    private static final Duration TOKENS_LIVE = Duration.ofSeconds(10);

    static Provider start(SoakSettings settings) {
        EmulatorBuilder builder = DescopeEmulator.builder()
                .clientSecret("soak-access-key")
                .set(Switch.ACCESS_TOKEN_LIFETIME, TOKENS_LIVE)
                .set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED)
                .set(Switch.REDIRECT_URIS, List.of("https://shop.example/*"))
                .set(Switch.POST_LOGOUT_REDIRECT_URIS, List.of("https://shop.example/*"));
        for (int number = 0; number < settings.browsers(); number++) {
            people(number)
                    .forEach(name ->
                            builder.user(EmulatedUser.named(name).roles("user").permissions("orders.read")));
        }
        Provider provider = new Provider(builder.start(), new TokenCalls(), new Trouble(settings.faults()));
        for (Endpoint endpoint : Endpoint.values()) {
            provider.emulator
                    .faults()
                    .on(
                            endpoint,
                            endpoint == Endpoint.TOKEN ? provider.calls.then(provider.trouble) : provider.trouble);
        }
        return provider;
    }

    /** Who uses a browser in turn, and no other browser. */
    static List<String> people(int browser) {
        return List.of("ann" + browser, "ben" + browser);
    }

    @Override
    public void close() {
        emulator.close();
    }
}
