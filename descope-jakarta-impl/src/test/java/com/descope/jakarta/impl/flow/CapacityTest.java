package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.flow.Visitors.Figures;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Descope counts token calls by address: 100 a minute. Tokens live for ten minutes here. */
class CapacityTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(EmulatedUser.named("ada").roles("user"))
                    .automatic("ada")
                    .clock(CLOCK)
                    .set(Switch.TOKEN_CALLS_A_MINUTE, 100));

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    private static void nobodyNotices(Figures figures) {
        System.out.println(figures);
        assertEquals(0, figures.signedOut());
        assertEquals(0, figures.unavailable());
    }

    /** Sign-ins are token calls too: those that meet the limit are tried again. */
    @Test
    void eightHundredWhoCameAsFastAsTheLimitLetsThemNoticeNothingInThreeLivesOfTheirTokens() {
        nobodyNotices(new Visitors(descope, world)
                .comeAndWork(800, 100)
                .work(Duration.ofMinutes(30))
                .figures());
    }

    /** Half of the calls that so many need. */
    @Test
    void aboveTheLimitAnErrorNamesItAndNobodyIsSignedOut() {
        Visitors visitors = new Visitors(descope, world);
        descope.set(Switch.TOKEN_CALLS_A_MINUTE, Integer.MAX_VALUE);
        visitors.comeAndWork(300, 100);
        descope.set(Switch.TOKEN_CALLS_A_MINUTE, 15);
        Figures figures = visitors.work(Duration.ofMinutes(25)).figures();
        System.out.println(figures);
        assertEquals(0, figures.signedOut());
        assertTrue(figures.unavailable() > 0, "the limit is too low for so many");
        assertTrue(figures.errors() > 0 && figures.errors() <= 25, figures::toString);
    }
}
