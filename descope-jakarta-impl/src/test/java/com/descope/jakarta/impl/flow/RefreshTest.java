package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.session.SignedInSession;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session gets new tokens before the old ones end, unseen (OpenID Connect Core 1.0, section 12). */
class RefreshTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final EmulatedUser ADA = EmulatedUser.named("ada").roles("user", "editor");
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(ADA).automatic("ada").clock(CLOCK));

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    private void signedIn() {
        browser = world.browser();
        assertEquals(302, browser.signIn("%2Fapp%2Fpage").status());
        descope.forgetRequests();
    }

    private Set<String> groups() {
        return assertInstanceOf(Decision.Identify.class, browser.send(PAGE))
                .caller()
                .groups();
    }

    private int refreshes() {
        return descope.count(Endpoint.TOKEN);
    }

    @Test
    void aFreshSessionAsksNobody() {
        signedIn();
        CLOCK.pass(Duration.ofMinutes(8));
        groups();
        assertEquals(0, refreshes());
    }

    @ParameterizedTest
    @CsvSource({"OFF,true", "OFF,false", "ON,true", "ON,false", "REUSE_DETECTED,true", "REUSE_DETECTED,false"})
    void groupsFollowTheNewTokensInTheSameRequest(Rotation rotation, boolean idToken) {
        descope.set(Switch.REFRESH_ROTATION, rotation).set(Switch.ID_TOKEN_ON_REFRESH, idToken);
        signedIn();
        assertEquals(Set.of("user", "editor"), groups());
        descope.user(EmulatedUser.named("ada").roles("admin"));
        CLOCK.pass(Duration.ofSeconds(575));
        assertEquals(Set.of("admin"), groups());
        assertEquals(1, refreshes());
        groups();
        assertEquals(1, refreshes());
        descope.user(EmulatedUser.named("ada"));
        CLOCK.pass(Duration.ofSeconds(575));
        assertEquals(Set.of(), groups());
        assertEquals(2, refreshes());
    }

    @Test
    void aTokenOfSecondsIsRefreshedEachTimeThoughItsRefreshTokenStays() {
        descope.set(Switch.ACCESS_TOKEN_LIFETIME, Duration.ofSeconds(20));
        signedIn();
        for (int turn = 1; turn <= 5; turn++) {
            CLOCK.pass(Duration.ofSeconds(15));
            groups();
            assertEquals(turn, refreshes());
        }
    }

    @Test
    void whatUserinfoSaysStaysThoughTheAccessTokenDoesNotSayItAnyMore() {
        world.set("descope.caller.userinfo", "true");
        descope.set(Switch.ID_TOKEN_ON_REFRESH, false);
        signedIn();
        descope.set(Switch.DECLARED_CLAIMS, List.of());
        CLOCK.pass(Duration.ofSeconds(575));
        Decision.Identify refreshed = assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
        assertEquals(1, refreshes());
        assertTrue(refreshed.caller().principal().email().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"true,USERINFO", "false,USERINFO", "true,ID", "false,ID", "false,ACCESS"})
    void whatUserinfoDoesNotSayAnyMoreIsTakenAway(boolean opaque, TokenKind alsoIn) {
        world.set("descope.caller.userinfo", "true").set("descope.caller.group-claims", "/roles,/tenants/{dct}/roles");
        descope.set(Switch.ID_TOKEN_ON_REFRESH, false)
                .set(Switch.OPAQUE_ACCESS_TOKENS, opaque)
                .set(Switch.DESCOPE_CLAIMS_IN, EnumSet.of(TokenKind.USERINFO, alsoIn));
        descope.user(EmulatedUser.named("ada").roles("user").tenant("acme", List.of("owner"), List.of()));
        signedIn();
        assertEquals(Set.of("user", "owner"), groups());
        descope.user(EmulatedUser.named("ada").roles("user"));
        CLOCK.pass(Duration.ofSeconds(575));
        Decision.Identify refreshed = assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
        assertEquals(1, refreshes());
        assertEquals(Set.of("user"), refreshed.caller().groups());
        assertEquals(List.of(), refreshed.caller().principal().tenants());
        descope.user(EmulatedUser.named("ada"));
        CLOCK.pass(Duration.ofSeconds(575));
        assertEquals(Set.of(), groups());
    }

    @Test
    void aSessionThatNobodyUsedForALongTimeIsRefreshedWhenItIs() {
        signedIn();
        CLOCK.pass(Duration.ofHours(5));
        groups();
        assertEquals(1, refreshes());
    }

    @Test
    void maxAgeEndsASessionHoweverOftenRefreshed() {
        world.set("descope.session.max-age", "PT1H");
        signedIn();
        for (int turn = 0; turn < 6; turn++) {
            groups();
            CLOCK.pass(Duration.ofSeconds(590));
        }
        CLOCK.pass(Duration.ofMinutes(1));
        assertEquals(302, browser.answer(PAGE).status());
        assertTrue(browser.sessions().current().isEmpty());
        assertEquals(1, world.log().of("DESCOPE-5006").size());
    }

    @Test
    void withoutARefreshTokenTheSessionEndsWithItsAccessToken() {
        world.set("descope.scopes", "openid profile");
        descope.set(Switch.REFRESH_TOKEN_LIFETIME, Duration.ofSeconds(1));
        signedIn();
        CLOCK.pass(Duration.ofSeconds(599));
        groups();
        CLOCK.pass(Duration.ofSeconds(1));
        assertEquals(302, browser.answer(PAGE).status());
        assertTrue(browser.sessions().current().isEmpty());
    }

    @Test
    void aRefreshChangesNeitherTheSessionsIdNorItsSignIn() {
        signedIn();
        SignedInSession before = browser.sessions().current().orElseThrow();
        CLOCK.pass(Duration.ofSeconds(575));
        groups();
        SignedInSession after = browser.sessions().current().orElseThrow();
        assertEquals(before.id(), after.id());
        assertEquals(before.signedIn(), after.signedIn());
        assertEquals(before.begun(), after.begun());
        assertTrue(after.tokens().accessEnd().isAfter(before.tokens().accessEnd()));
    }
}
