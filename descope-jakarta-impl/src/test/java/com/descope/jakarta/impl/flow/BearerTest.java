package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.event.TokenRejected;
import com.descope.jakarta.impl.identity.MappingFailed;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A token in the header (RFC 6750): known at once, for one request. */
class BearerTest extends FlowTest {
    private static final EmulatedUser ADA = EmulatedUser.named("ada").roles("user");
    private static final EmulatedUser BOB = EmulatedUser.named("bob").roles("admin");

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(descope -> descope.user(ADA).user(BOB).automatic("bob"));

    private String token() {
        return descope.tokens().accessToken(ADA).sign();
    }

    private String refreshToken() {
        return descope.tokens().refreshToken(ADA).sign();
    }

    private static TestRequest api() {
        return TestRequest.fetch("/app/api/notes");
    }

    private Decision.Identify identified(TestRequest request) {
        return assertInstanceOf(Decision.Identify.class, browser.send(request));
    }

    private Decision.GoOn anonymous(TestRequest request) {
        return assertInstanceOf(Decision.GoOn.class, browser.send(request));
    }

    @Test
    void aGoodTokenIsItsCallerOnAProtectedAndOnAnOpenResource() {
        for (TestRequest request : List.of(api().isProtected(), api())) {
            Decision.Identify identify = identified(request.bearer(token()));
            assertEquals(ADA.subject(), identify.caller().principal().subject());
            assertEquals(Set.of("user"), identify.caller().groups());
        }
        assertTrue(browser.sessions().current().isEmpty());
        assertTrue(browser.jar().isEmpty());
    }

    @Test
    void theTokenIsThatOfTheContext() {
        String token = token();
        assertEquals(token, identified(api().bearer(token)).tokens().accessToken());
    }

    @Test
    void theSchemesNameHasNoCaseRfc9110Section11_1() {
        identified(api().isProtected().with("Authorization", "bearer " + token()));
        identified(api().isProtected().with("Authorization", "BEARER   " + token()));
    }

    @Test
    void aSessionBesideATokenDoesNotCount() {
        browser.signIn("%2Fapp%2Fpage");
        assertEquals(
                ADA.subject(),
                identified(api().bearer(token())).caller().principal().subject());
        assertEquals(401, browser.answer(api().isProtected().bearer("wrong")).status());
        assertTrue(anonymous(api().bearer("wrong")).demanded().isPresent());
    }

    @Test
    void whoCameWithATokenEndsNobodysSession() {
        browser.signIn("%2Fapp%2Fpage");
        Flow flow = world.flow();
        Flow.SignedOut out = flow.signOut(browser.visit(api().bearer(token())));
        assertTrue(out.cookies().isEmpty() && out.endSession().isEmpty());
        assertTrue(browser.sessions().current().isPresent());
    }

    @Test
    void aBadTokenIsToldWhyWhereSomebodyIsDemandedRfc6750Section3_1() {
        String bad = refreshToken();
        Answer answer = browser.answer(api().isProtected().bearer(bad));
        assertEquals(401, answer.status());
        String challenge = TestBrowser.header(answer, "WWW-Authenticate");
        assertTrue(
                challenge.matches("Bearer error=\"invalid_token\", error_description=\"DESCOPE-3022: [^\"\\\\]+\""),
                challenge);
        assertTrue(challenge.contains("Send an OIDC access token"), challenge);
        assertTrue(answer.contentType().startsWith("application/problem+json"));
        assertTrue(answer.body().contains("\"code\":\"DESCOPE-3022\""), answer.body());
        assertTrue(answer.cookies().isEmpty());
        assertFalse((challenge + answer.body()).contains(bad));
    }

    @Test
    void aBadTokenOnAnOpenResourceSignsNobodyInAndIsToldToWhoeverDemandsACaller() {
        Answer demanded = anonymous(api().bearer("wrong")).demanded().orElseThrow();
        assertEquals(401, demanded.status());
        assertTrue(TestBrowser.header(demanded, "WWW-Authenticate").contains("invalid_token"));
    }

    @Test
    void aPageNavigationWithABadTokenIsNoRedirect() {
        assertEquals(
                401,
                browser.answer(TestRequest.page("/app/page").isProtected().bearer("wrong"))
                        .status());
    }

    @Test
    void ofSeveralAuthorizationHeadersNoneCountsIfOneIsABearer() {
        TestRequest request = api().isProtected().bearer(token()).andAlso("Authorization", "Basic YTpi");
        Answer answer = browser.answer(request);
        assertEquals(401, answer.status());
        assertTrue(answer.body().contains("DESCOPE-3027"), answer.body());
        assertEquals(
                401,
                browser.answer(api().isProtected().bearer(token()).andAlso("Authorization", "Bearer " + token()))
                        .status());
    }

    @Test
    void anotherSchemeIsSomebodyElses() {
        Answer answer = browser.answer(api().isProtected().with("Authorization", "Basic YTpi"));
        assertEquals("Bearer", TestBrowser.header(answer, "WWW-Authenticate"));
        assertTrue(
                anonymous(api().with("Authorization", "Basic YTpi")).demanded().isEmpty());
    }

    @Test
    void anEmptyTokenIsABadOne() {
        for (String value : List.of("Bearer", "Bearer ", "Bearer\tx", "Bearer x y")) {
            assertTrue(
                    browser.answer(api().isProtected().with("Authorization", value))
                            .body()
                            .contains("DESCOPE-30"),
                    value);
        }
    }

    @Test
    void aTokenInTheQueryIsIgnoredRfc6750Section5_3() {
        TestRequest request = TestRequest.fetch("/app/api/notes?access_token=" + token());
        assertEquals("Bearer", TestBrowser.header(browser.answer(request.isProtected()), "WWW-Authenticate"));
        anonymous(request);
    }

    @Test
    void aRefusalIsOneLineInTheLogAndOneEventUnderTheReferenceOfTheAnswer() {
        Answer answer = browser.answer(api().isProtected().bearer(refreshToken()));
        TokenRejected event = world.rejected().get(0);
        assertEquals("DESCOPE-3022", event.code());
        assertEquals("/api/notes", event.path());
        assertTrue(answer.body().contains("\"reference\":\"" + event.reference() + "\""), answer.body());
        assertEquals(1, world.log().of("DESCOPE-30").size(), world.log().all().toString());
        assertTrue(world.log().of("DESCOPE-3022").get(0).contains(event.reference()));
    }

    @Test
    void aFloodOfBadTokensDoesNotFloodTheLog() {
        for (int number = 0; number < 500; number++) {
            browser.answer(api().isProtected().bearer("bad-" + number));
        }
        assertEquals(30, world.log().of("DESCOPE-30").size());
        assertEquals(500, world.rejected().size());
        world.clock().pass(Duration.ofMinutes(1));
        browser.answer(api().isProtected().bearer("bad"));
        assertTrue(world.log().of("DESCOPE-6092").get(0).contains("470"));
    }

    @Test
    void whereTheHeaderIsSwitchedOffItIsNotLookedAt() {
        browser = world.set("descope.bearer.enabled", "false").browser();
        Answer answer = browser.answer(api().isProtected().bearer(token()));
        assertEquals("Bearer", TestBrowser.header(answer, "WWW-Authenticate"));
        anonymous(api().bearer(token()));
    }

    @Test
    void aTokenThatTheApplicationPresentsIsJudgedTheSame() {
        assertEquals(
                ADA.subject(),
                identified(api().presenting(token())).caller().principal().subject());
        Answer answer = browser.answer(api().presenting(refreshToken()));
        assertEquals(401, answer.status());
        assertTrue(answer.body().contains("DESCOPE-3022"));
    }

    @Test
    void theApplicationsStoresAddGroupsAndAFailingOneIsNotTheTokensFault() {
        browser = world.groups(caller -> Set.of("staff")).browser();
        assertEquals(
                Set.of("user", "staff"),
                identified(api().bearer(token())).caller().groups());
        browser.signIn("%2Fapp%2Fpage");
        assertEquals(
                Set.of("admin", "staff"),
                identified(TestRequest.page("/app/page")).caller().groups());
        browser = world.groups(caller -> {
                    throw MappingFailed.ofStore("Staff", new IllegalStateException("no database"));
                })
                .browser();
        assertEquals(503, browser.answer(api().isProtected().bearer(token())).status());
        anonymous(api().bearer(token()));
        assertEquals(503, browser.signIn("%2Fapp%2Fpage").status());
        assertTrue(browser.sessions().current().isEmpty());
    }

    @Test
    void aTokenWithoutTheConfiguredNameIsRefused() {
        browser = world.set("descope.caller.name-claim", "/employee").browser();
        Answer answer = browser.answer(api().isProtected().bearer(token()));
        assertEquals(401, answer.status());
        assertTrue(answer.body().contains("DESCOPE-3026"), answer.body());
    }

    @Test
    void whileTheKeysCannotBeHadATokenIsNotSaidToBeBad() {
        String token = token();
        descope.faults().on(Endpoint.JWKS, Fault.reply(500, "text/plain", "out of order"));
        Answer answer = browser.answer(api().isProtected().bearer(token));
        assertEquals(503, answer.status());
        assertEquals("5", TestBrowser.header(answer, "Retry-After"));
        assertEquals("", TestBrowser.header(answer, "WWW-Authenticate"));
        assertEquals(
                503, anonymous(api().bearer(token)).demanded().orElseThrow().status());
        assertTrue(world.rejected().isEmpty());
        browser = world.set("descope.bearer.cookie", "DS").browser();
        browser.jar().put("DS", descope.tokens().sessionToken(ADA).sign());
        assertEquals(
                503, browser.answer(TestRequest.page("/app/page").isProtected()).status());
        anonymous(TestRequest.page("/app/page"));
    }

    @Test
    void anOwnPathLooksAtNoToken() {
        assertEquals(
                302,
                browser.answer(TestRequest.page("/app/descope/login").bearer("wrong"))
                        .status());
    }
}
