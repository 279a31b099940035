package com.descope.jakarta.impl.flow;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.impl.session.SessionTooLarge;
import com.descope.jakarta.impl.session.SignedInSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Many people with a session each at one application, in simulated time. */
final class Visitors {
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int SOONEST = 20;
    private static final int LATEST = 60;

    private final DescopeEmulator descope;
    private final FlowWorld world;
    private final Flow flow;
    private final TestBrowser door;
    private final Random random = new Random(1);
    private final List<Visitor> all = new ArrayList<>();
    private int signInsRefused;
    private int requests;
    private int late;
    private int signedOut;
    private int unavailable;

    Visitors(DescopeEmulator descope, FlowWorld world) {
        this.descope = descope;
        this.world = world;
        this.flow = world.flow();
        this.door = new TestBrowser(flow);
    }

    private static final class Visitor {
        private final MemorySessions sessions = new MemorySessions();
        private Instant next = Instant.EPOCH;

        void takes(SignedInSession session) {
            try {
                sessions.begin(session);
            } catch (SessionTooLarge impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    /** So many sign in, as fast as this, while those who have are at work. */
    Visitors comeAndWork(int count, int aMinute) {
        double allowed = 0;
        while (all.size() < count) {
            allowed += aMinute / 60.0;
            while (allowed >= 1 && all.size() < count) {
                allowed--;
                come();
            }
            tick();
        }
        return this;
    }

    Visitors work(Duration time) {
        Instant end = world.clock().instant().plus(time);
        while (world.clock().instant().isBefore(end)) {
            tick();
        }
        return this;
    }

    private void come() {
        door.sessions().end();
        door.jar().clear();
        door.signIn("%2Fapp%2Fpage");
        if (door.sessions().current().isEmpty()) {
            signInsRefused++;
            return;
        }
        Visitor visitor = new Visitor();
        visitor.takes(door.sessions().current().get());
        later(visitor);
        all.add(visitor);
    }

    private void later(Visitor visitor) {
        visitor.next = world.clock().instant().plusSeconds(SOONEST + random.nextInt(LATEST - SOONEST));
    }

    private void tick() {
        Instant now = world.clock().instant();
        all.stream().filter(visitor -> !now.isBefore(visitor.next)).forEach(this::ask);
        world.clock().pass(TICK);
    }

    private void ask(Visitor visitor) {
        later(visitor);
        if (visitor.sessions.current().isEmpty()) {
            return;
        }
        requests++;
        if (!world.clock()
                .instant()
                .isBefore(visitor.sessions.current().get().tokens().accessEnd())) {
            late++;
        }
        Decision decision = flow.decide(new Visit(
                PAGE.read(Map.of(), Map.of()),
                visitor.sessions,
                door.visit(PAGE).sessionCookie(),
                PAGE.renew(),
                PAGE.credential()));
        if (visitor.sessions.current().isEmpty()) {
            signedOut++;
        } else if (!(decision instanceof Decision.Identify)) {
            unavailable++;
        }
    }

    Figures figures() {
        return new Figures(
                all.size(),
                signInsRefused,
                requests,
                descope.count(Endpoint.TOKEN),
                late,
                signedOut,
                unavailable,
                world.log().of("DESCOPE-5014").size());
    }

    /**
     * What came of it.
     *
     * @param late requests after the end of their access token, which wait for a refresh of theirs or of another's
     * @param unavailable requests that were answered with 503
     * @param errors lines that name the limit
     */
    record Figures(
            int sessions,
            int signInsRefused,
            int requests,
            int tokenCalls,
            int late,
            int signedOut,
            int unavailable,
            int errors) {}
}
