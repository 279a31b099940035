package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code descope.bearer.cookie}: browsers send cookies for everybody, so it matters who made them do so. */
class TokenCookieTest extends FlowTest {
    private static final EmulatedUser ADA = EmulatedUser.named("ada").roles("user");
    private static final EmulatedUser BOB = EmulatedUser.named("bob").roles("admin");

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(descope -> descope.user(ADA).user(BOB).automatic("bob"));

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.set("descope.bearer.cookie", "DS");
    }

    @BeforeEach
    void haveASessionToken() {
        browser.jar().put("DS", descope.tokens().sessionToken(ADA).sign());
    }

    private void identifies(TestRequest request) {
        Decision.Identify identify = assertInstanceOf(Decision.Identify.class, browser.send(request));
        assertEquals(ADA.subject(), identify.caller().principal().subject());
    }

    private void asIfAbsent(TestRequest request) {
        assertInstanceOf(Decision.GoOn.class, browser.send(request));
        Answer answer = browser.answer(request.isProtected());
        assertTrue(!answer.body().contains("DESCOPE-30"), answer.body());
        assertTrue(world.rejected().isEmpty());
    }

    @Test
    void aPageMayBeReachedFromAnywhere() {
        identifies(TestRequest.page("/app/page").with("Sec-Fetch-Site", "cross-site"));
        identifies(TestRequest.page("/app/page").isProtected());
    }

    @Test
    void anythingElseIsReadByOurOwnPagesOnly() {
        TestRequest fetch = TestRequest.fetch("/app/api/notes");
        identifies(fetch.with("Sec-Fetch-Site", "same-origin"));
        identifies(fetch.without("Sec-Fetch-Mode").with("Origin", TestRequest.ORIGIN));
        identifies(fetch.by("HEAD").with("Sec-Fetch-Site", "same-origin"));
        asIfAbsent(fetch.with("Sec-Fetch-Site", "same-site"));
        asIfAbsent(fetch.with("Sec-Fetch-Site", "cross-site"));
        asIfAbsent(fetch.without("Sec-Fetch-Mode").with("Origin", "https://evil.example"));
        asIfAbsent(fetch);
    }

    @Test
    void whatChangesSomethingIsSentByOurOwnPagesOnly() {
        TestRequest post = TestRequest.fetch("/app/api/notes").by("POST");
        identifies(post.with("Sec-Fetch-Site", "same-origin"));
        identifies(post.with("Origin", TestRequest.ORIGIN));
        asIfAbsent(post.with("Sec-Fetch-Site", "none"));
        asIfAbsent(post.with("Sec-Fetch-Site", "cross-site").with("Origin", TestRequest.ORIGIN));
        asIfAbsent(post.with("Referer", TestRequest.ORIGIN + "/app/page"));
        asIfAbsent(TestRequest.page("/app/form").by("POST").with("Sec-Fetch-Site", "cross-site"));
        asIfAbsent(post);
    }

    @Test
    void aCookieThatIsNotGoodIsAsIfItWereNotThere() {
        TestRequest page = TestRequest.page("/app/page");
        for (String value : new String[] {
            "wrong",
            "",
            descope.tokens().sessionRefreshToken(ADA).sign(),
            descope.tokens()
                    .sessionToken(ADA)
                    .expiresAt(Instant.now().minus(Duration.ofHours(1)))
                    .sign()
        }) {
            browser.jar().put("DS", value);
            asIfAbsent(page);
            assertEquals(302, browser.answer(page.isProtected()).status());
        }
    }

    @Test
    void aSessionOrAnAuthorizationComesBeforeTheCookie() {
        asIfAbsentBeside("Basic YTpi");
        browser.signIn("%2Fapp%2Fpage");
        Decision.Identify identify =
                assertInstanceOf(Decision.Identify.class, browser.send(TestRequest.page("/app/page")));
        assertEquals(BOB.subject(), identify.caller().principal().subject());
    }

    private void asIfAbsentBeside(String authorization) {
        asIfAbsent(TestRequest.page("/app/page").with("Authorization", authorization));
    }

    @Test
    void withoutTheKeyNoCookieIsLookedAt() {
        browser = world.unset("descope.bearer.cookie").browser();
        browser.jar().put("DS", descope.tokens().sessionToken(ADA).sign());
        asIfAbsent(TestRequest.page("/app/page"));
    }
}
