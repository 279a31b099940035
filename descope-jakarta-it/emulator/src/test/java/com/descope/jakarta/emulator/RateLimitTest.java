package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Descope counts the calls of an address. */
class RateLimitTest {
    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            builder -> builder.clock(CLOCK).user(EmulatedUser.named("alice")).automatic("alice"));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void tokenCallsAboveTheLimitAre429UntilTheMinuteIsOver() throws Exception {
        emulator.set(Switch.TOKEN_CALLS_A_MINUTE, 2);
        String refreshToken = (String) client.signIn().get("refresh_token");
        assertEquals(200, client.refresh(refreshToken).statusCode());
        HttpResponse<String> above = client.refresh(refreshToken);
        assertEquals(429, above.statusCode());
        assertEquals("", above.body());
        int seconds = Integer.parseInt(above.headers().firstValue("Retry-After").orElse(""));
        CLOCK.advance(Duration.ofSeconds(seconds));
        assertEquals(200, client.refresh(refreshToken).statusCode());
    }

    @Test
    void whoMayCallAsOftenAsHeLikesIsNeverRefused() throws Exception {
        String refreshToken = (String) client.signIn().get("refresh_token");
        for (int call = 0; call < 150; call++) {
            assertNotEquals(429, client.refresh(refreshToken).statusCode());
        }
    }
}
