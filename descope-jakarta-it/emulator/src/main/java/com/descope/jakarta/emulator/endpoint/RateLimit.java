package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.CallWindow;
import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import java.time.Duration;

/** So many calls a minute, then 429 until the minute is over: with {@code Retry-After} and, as was seen at Descope, no body. */
record RateLimit(Switches switches, CallWindow window, Handler limited) implements Handler {

    @Override
    public Reply answer(Call call) throws InterruptedException {
        Duration wait = window.waitFor(switches.get(Switch.TOKEN_CALLS_A_MINUTE));
        return wait.isZero()
                ? limited.answer(call)
                : Reply.empty(429).with("Retry-After", Long.toString(wait.toSeconds() + 1));
    }
}
