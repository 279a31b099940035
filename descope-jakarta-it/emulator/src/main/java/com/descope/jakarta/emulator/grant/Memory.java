package com.descope.jakarta.emulator.grant;

import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.user.Ids;
import java.time.Clock;

/** Everything that the provider remembers between two requests. */
public record Memory(
        Codes codes,
        RefreshTokens refreshTokens,
        AccessTokens accessTokens,
        Devices devices,
        BrowserSessions browsers,
        PendingSignIns pending,
        CallWindow tokenCalls) {

    public static Memory empty(Project project, Switches switches, Ids ids, Clock clock) {
        return new Memory(
                new Codes(switches, ids, clock),
                new RefreshTokens(clock),
                new AccessTokens(switches, clock),
                new Devices(switches, ids, clock),
                new BrowserSessions(project, switches, ids, clock),
                new PendingSignIns(ids, clock),
                new CallWindow(clock));
    }

    /** Forgets everything: every code, refresh token and browser session is void. */
    public void clear() {
        codes.clear();
        refreshTokens.clear();
        accessTokens.clear();
        devices.clear();
        browsers.clear();
        pending.clear();
        tokenCalls.clear();
    }
}
