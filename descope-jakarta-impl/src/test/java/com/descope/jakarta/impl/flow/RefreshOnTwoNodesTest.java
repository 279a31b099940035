package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What two nodes that share nothing do to a session that both of them refresh, as is possible where the browser keeps it. */
class RefreshOnTwoNodesTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(EmulatedUser.named("ada")).automatic("ada").clock(CLOCK));

    private FlowWorld otherWorld;
    private TestBrowser other;

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    @BeforeEach
    void signInOnBoth() throws Exception {
        otherWorld = configured(FlowWorld.with(descope));
        other = otherWorld.browser();
        browser.signIn("%2Fapp%2Fpage");
        other.sessions().begin(browser.sessions().current().orElseThrow());
    }

    @AfterEach
    void closeOther() {
        otherWorld.close();
    }

    private void refreshOnBothWithTheSameToken() {
        CLOCK.pass(Duration.ofSeconds(595));
        assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
        assertInstanceOf(Decision.Identify.class, other.send(PAGE));
    }

    @Test
    void withoutRotationNobodyNotices() {
        descope.set(Switch.REFRESH_ROTATION, Rotation.OFF);
        refreshOnBothWithTheSameToken();
        CLOCK.pass(Duration.ofSeconds(595));
        assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
        assertInstanceOf(Decision.Identify.class, other.send(PAGE));
    }

    @Test
    void whereReuseIsDetectedTheUserIsSignedOutAtTheNextRefresh() {
        descope.set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        refreshOnBothWithTheSameToken();
        CLOCK.pass(Duration.ofSeconds(10));
        assertInstanceOf(Decision.Respond.class, other.send(PAGE));
        assertEquals(Optional.empty(), other.sessions().current());
        CLOCK.pass(Duration.ofMinutes(10));
        assertInstanceOf(Decision.Respond.class, browser.send(PAGE));
        assertEquals(Optional.empty(), browser.sessions().current());
    }
}
