package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.ErrorStyle;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import java.util.Map;

/** A refusal on its way to the client. */
final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Denial denial;

    Denied(Denial denial, String message) {
        super(message, null, false, false);
        this.denial = denial;
    }

    /** A handler whose refusals are worded in the style that is switched on. */
    static Handler worded(Switches switches, Handler handler) {
        return call -> {
            try {
                return handler.answer(call);
            } catch (Denied denied) {
                return denied.reply(switches.get(Switch.ERROR_STYLE));
            }
        };
    }

    private Reply reply(ErrorStyle style) {
        String why = String.valueOf(getMessage());
        if (style == ErrorStyle.DESCOPE) {
            return Reply.json(
                    denial.descopeStatus(),
                    Map.of(
                            "errorCode",
                            denial.errorCode(),
                            "errorDescription",
                            denial.errorDescription(),
                            "errorMessage",
                            why,
                            "message",
                            why));
        }
        Reply reply = Reply.json(denial.oauthStatus(), Map.of("error", denial.error(), "error_description", why));
        // RFC 6749, 5.2: a client that failed to authenticate by HTTP is told the scheme.
        return denial == Denial.INVALID_CLIENT ? reply.with("WWW-Authenticate", "Basic realm=\"descope\"") : reply;
    }
}
