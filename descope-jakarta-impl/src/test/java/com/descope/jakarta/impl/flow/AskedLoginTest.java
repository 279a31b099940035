package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.DescopeException;
import com.descope.jakarta.LoginOptions;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code DescopeContext.login}: logins that the application asks for in its own way. */
class AskedLoginTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final EmulatedUser ADA = EmulatedUser.named("ada").tenant("acme", List.of("editor"), List.of());
    private static final TestRequest PAGE = TestRequest.page("/app/page?a=b");

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(ADA).automatic("ada").clock(CLOCK));

    private Flow flow;

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    @BeforeEach
    void browse() {
        flow = world.flow();
        browser = new TestBrowser(flow);
    }

    private Answer asked(TestRequest request, LoginOptions options) {
        return flow.calls().login(browser.visit(request).request(), options);
    }

    /** Where the browser is sent at Descope. */
    private String authorize(LoginOptions options) {
        String login = TestBrowser.location(asked(PAGE, options));
        assertTrue(login.startsWith("/app/descope/login?options="), login);
        return TestBrowser.location(browser.answer(TestRequest.page(login)));
    }

    private Answer through(LoginOptions options) {
        return browser.answer(TestRequest.page(browser.atDescope(authorize(options))));
    }

    @Test
    void whatIsAskedForIsSentAndTravelsSealed() {
        LoginOptions options = LoginOptions.none()
                .flow("sign-in-2")
                .style("dark")
                .loginHint("ada@example.com")
                .maxAge(Duration.ofMinutes(5))
                .parameter("plan", "gold & silver");
        String login = TestBrowser.location(asked(PAGE, options));
        assertFalse(login.contains("ada") || login.contains("gold"), login);
        String authorize = authorize(options);
        for (String sent : List.of(
                "flow=sign-in-2",
                "style=dark",
                "login_hint=ada%40example.com",
                "max_age=300",
                "plan=gold+%26+silver")) {
            assertTrue(authorize.contains(sent) || authorize.contains(sent.replace("+", "%20")), authorize);
        }
    }

    @Test
    void theLoginEndsOnThePageThatAskedOrOnTheOneThatIsNamed() {
        assertEquals("/app/page?a=b", TestBrowser.location(through(LoginOptions.none())));
        assertEquals(
                "/app/other", TestBrowser.location(through(LoginOptions.none().returnTo("/app/other"))));
    }

    static List<Arguments> requestsOfScripts() {
        TestRequest fragment = TestRequest.fetch("/app/fragment").with("HX-Request", "true");
        TestRequest view = PAGE.by("POST").with("Faces-Request", "partial/ajax");
        return List.of(
                Arguments.of(TestRequest.fetch("/app/api/x"), "/app/"),
                Arguments.of(fragment, "/app/"),
                Arguments.of(fragment.with("HX-Current-URL", "http://localhost:8080/app/shop?a=b"), "/app/shop?a=b"),
                Arguments.of(fragment.with("HX-Current-URL", "http://evil.example/app/shop"), "/app/"),
                Arguments.of(view, "/app/page?a=b"));
    }

    @ParameterizedTest
    @MethodSource("requestsOfScripts")
    void theLoginThatAScriptIsToldEndsOnThePageThatIsShown(TestRequest request, String page) {
        String body = asked(request, LoginOptions.none()).body();
        String login = body.replaceAll("(?s).*?(/app/descope/login[^\"]*)\".*", "$1");
        String authorize = TestBrowser.location(browser.answer(TestRequest.page(login)));
        assertEquals(page, TestBrowser.location(browser.answer(TestRequest.page(browser.atDescope(authorize)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/elsewhere", "/app/descope/logout", "/app/../x"})
    void aReturnPathOutsideTheApplicationIsTheLandingPage(String path) {
        assertEquals("/app/", TestBrowser.location(through(LoginOptions.none().returnTo(path))));
    }

    @Test
    void aFormThatWasSentIsNotThePageToReturnTo() {
        String login = TestBrowser.location(asked(PAGE.by("POST"), LoginOptions.none()));
        String authorize = TestBrowser.location(browser.answer(TestRequest.page(login)));
        assertEquals("/app/", TestBrowser.location(browser.answer(TestRequest.page(browser.atDescope(authorize)))));
    }

    @Test
    void whoeverIsSignedInMayBeAskedOnceMore() {
        browser.signIn("%2Fapp%2Fpage");
        String authorize = authorize(LoginOptions.none().prompt("login"));
        assertTrue(authorize.contains("prompt=login"), authorize);
    }

    @Test
    void aLoginThatWasAskedForIsFinishedThoughAnotherTabSignedIn() {
        String authorize = authorize(LoginOptions.none().tenant("acme"));
        CLOCK.pass(Duration.ofSeconds(2));
        browser.signIn("%2Fapp%2Fpage");
        descope.forgetRequests();
        browser.answer(TestRequest.page(browser.atDescope(authorize)));
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }

    @Test
    void aLoginForATenantFailsUnlessItIsForThatTenant() {
        assertEquals(302, through(LoginOptions.none().tenant("acme")).status());
        assertEquals(403, through(LoginOptions.none().tenant("another")).status());
    }

    /** Where Descope does not say which tenant is the current one. */
    @Test
    void withoutACurrentTenantTheUserMustBelongToTheOneAskedFor() {
        descope.set(Switch.CURRENT_TENANT_CLAIM, false);
        assertEquals(302, through(LoginOptions.none().tenant("acme")).status());
        assertEquals(403, through(LoginOptions.none().tenant("another")).status());
        descope.user(EmulatedUser.named("ada").claim("tenants", List.of("acme")));
        assertEquals(403, through(LoginOptions.none().tenant("0")).status());
        descope.user(EmulatedUser.named("ada").claim("tenants", Map.of("acme", false)));
        assertEquals(403, through(LoginOptions.none().tenant("acme")).status());
    }

    @Test
    void withPromptNoneAStrangerComesBackAsHeWent() {
        descope.signInAs(null);
        descope.forgetBrowsers();
        Answer back = through(LoginOptions.none().prompt("none"));
        assertEquals("/app/page?a=b", TestBrowser.location(back));
        assertTrue(browser.sessions().current().isEmpty());
    }

    @Test
    void afterALogoutByTheApplicationEvenPromptNoneAsks() {
        browser.signIn("%2Fapp%2Fpage");
        browser.signOut(PAGE);
        String authorize = authorize(LoginOptions.none().prompt("none"));
        assertTrue(authorize.contains("prompt=login"), authorize);
    }

    @Test
    void clientsThatDoNotNavigateAreToldTheWay() {
        Answer api = asked(TestRequest.fetch("/app/api"), LoginOptions.none());
        assertEquals(401, api.status());
        assertTrue(api.body().contains("/app/descope/login?options="), api.body());
    }

    @Test
    void optionsThatAreOldOrNotOursAreAsIfThereWereNone() {
        String login = TestBrowser.location(asked(PAGE, LoginOptions.none().flow("special")));
        String broken = login.substring(0, login.length() - 4) + "AAAA";
        assertFalse(
                TestBrowser.location(browser.answer(TestRequest.page(broken))).contains("flow="));
        CLOCK.pass(Duration.ofMinutes(10));
        assertFalse(
                TestBrowser.location(browser.answer(TestRequest.page(login))).contains("flow="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "redirect_uri", "nonce", "scope", "request", "client_id", "id_token_hint"})
    void theProtocolsOwnParametersAreNotTheApplications(String name) {
        DescopeException refused = assertThrows(
                DescopeException.class, () -> asked(PAGE, LoginOptions.none().parameter(name, "x")));
        assertEquals("DESCOPE-5041", refused.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000b"})
    void aValueIsVisibleText(String value) {
        assertEquals("DESCOPE-5042", unfit(LoginOptions.none().parameter("plan", value)));
        assertEquals("DESCOPE-5042", unfit(LoginOptions.none().parameter(value + " ", "x")));
    }

    @Test
    void whatIsTooLongIsRefusedBeforeAnybodyIsSentAway() {
        assertEquals("DESCOPE-5042", unfit(LoginOptions.none().loginHint("x".repeat(501))));
        assertEquals("DESCOPE-5042", unfit(LoginOptions.none().tenant("x".repeat(201))));
        LoginOptions many = LoginOptions.none();
        for (int number = 0; number < 4; number++) {
            many = many.parameter("p" + number, "x".repeat(450));
        }
        assertEquals("DESCOPE-5042", unfit(many));
    }

    private String unfit(LoginOptions options) {
        return assertThrows(DescopeException.class, () -> asked(PAGE, options)).code();
    }

    @Test
    void whereSignInIsOffNoLoginBegins() {
        Flow off = world.set("descope.enabled", "false").flow();
        DescopeException refused = assertThrows(DescopeException.class, () -> off.calls()
                .login(browser.visit(PAGE).request(), LoginOptions.none()));
        assertEquals("DESCOPE-2020", refused.code());
        assertInstanceOf(Decision.GoOn.class, off.decide(browser.visit(PAGE)));
    }
}
