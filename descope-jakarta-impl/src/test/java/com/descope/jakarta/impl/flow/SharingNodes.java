package com.descope.jakarta.impl.flow;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.session.SessionTooLarge;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.shared.MapStore;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes that share a memory, and a session that both have. */
abstract class SharingNodes extends FlowTest {
    static final SettableClock CLOCK = new SettableClock();
    static final EmulatedUser ADA = EmulatedUser.named("ada").roles("user");
    static final EmulatedUser BOB = EmulatedUser.named("bob");
    static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();
    static final TestRequest LOGOUT = TestRequest.page("/app/descope/logout").with("Sec-Fetch-Site", "none");

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(ADA).user(BOB).automatic("ada").clock(CLOCK));

    final ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
    final AtomicInteger calls = new AtomicInteger(Integer.MAX_VALUE);
    volatile boolean down;
    FlowWorld other;
    TestBrowser elsewhere;

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return node(defaults);
    }

    /** Nodes of one application have its secrets in common. */
    private FlowWorld node(FlowWorld defaults) {
        return defaults.at(CLOCK).sharing(shared()).set("descope.session.secrets", "0123456789abcdef0123456789abcdef");
    }

    MapStore shared() {
        return new MapStore(
                () -> {
                    if (down || calls.getAndDecrement() <= 0) {
                        throw new IllegalStateException("the map is down");
                    }
                    return map;
                },
                CLOCK);
    }

    /** One session in two copies, as a copied cookie would be. */
    @BeforeEach
    void signIn() throws SessionTooLarge {
        other = node(FlowWorld.with(descope));
        elsewhere = other.browser();
        browser.signIn("%2Fapp%2Fpage");
        elsewhere.sessions().begin(session());
    }

    @AfterEach
    void end() {
        other.close();
    }

    SignedInSession session() {
        return browser.sessions().current().orElseThrow();
    }
}
