package com.descope.jakarta.emulator.grant;

import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The single sign-on session that a browser keeps with the provider, found by a cookie. */
public final class BrowserSessions {

    /** The cookie's name. */
    public static final String COOKIE = "descope-emulator-session";

    private final Project project;
    private final Switches switches;
    private final Ids ids;
    private final Clock clock;
    private final ExpiringMap<BrowserSession> sessions;

    /** Who is signed in at the provider, and since when. */
    public record BrowserSession(String sid, EmulatedUser user, Instant since) {}

    public BrowserSessions(Project project, Switches switches, Ids ids, Clock clock) {
        this.project = project;
        this.switches = switches;
        this.ids = ids;
        this.clock = clock;
        this.sessions = new ExpiringMap<>(clock);
    }

    public Optional<BrowserSession> of(Call call) {
        return call.cookie(COOKIE).flatMap(sessions::get);
    }

    public BrowserSession begin(EmulatedUser user) {
        BrowserSession session = new BrowserSession(ids.next("S"), user, clock.instant());
        sessions.put(session.sid(), session, clock.instant().plus(switches.get(Switch.REFRESH_TOKEN_LIFETIME)));
        return session;
    }

    public void end(BrowserSession session) {
        sessions.remove(session.sid());
    }

    public Reply keep(Reply reply, BrowserSession session) {
        return reply.with("Set-Cookie", COOKIE + "=" + session.sid() + attributes());
    }

    public Reply forget(Reply reply) {
        return reply.with("Set-Cookie", COOKIE + "=; Max-Age=0" + attributes());
    }

    /** Signs every browser out. */
    public void clear() {
        sessions.clear();
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (project.baseUrl().startsWith("https:") ? "; Secure" : "");
    }
}
