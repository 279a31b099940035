package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.LoginOptions;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.spi.AuthorizationCustomizer;
import com.descope.jakarta.spi.CallerMapper;
import com.descope.jakarta.spi.MappedCaller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What applications add: a {@code CallerMapper}, an {@code AuthorizationCustomizer}. */
class AdditionsTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final EmulatedUser ADA = EmulatedUser.named("ada").roles("user");
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(ADA).automatic("ada").clock(CLOCK));

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    private Decision.Identify identified(TestRequest request) {
        return assertInstanceOf(Decision.Identify.class, browser.send(request));
    }

    @Test
    void aMapperNamesCallersAndTheirGroupsInSessionsAndOfTokens() {
        CallerMapper byEmail =
                (claims, usual) -> usual.named(claims.text("email").orElse(""))
                        .inGroups(Set.of("mapped", String.join("", usual.groups())));
        browser = world.mapper(byEmail).browser();
        assertEquals(302, browser.signIn("%2Fapp%2Fpage").status());
        String token = descope.tokens().accessToken(ADA).sign();
        for (TestRequest request : List.of(PAGE, PAGE.bearer(token))) {
            Decision.Identify found = identified(request);
            assertEquals("ada@example.com", found.caller().principal().getName());
            assertEquals(Set.of("mapped", "user"), found.caller().groups());
            assertEquals(ADA.subject(), found.caller().principal().subject());
        }
    }

    @SuppressWarnings("NullAway") // An application can return what it may not.
    static Stream<CallerMapper> broken() {
        return Stream.of(
                (claims, usual) -> {
                    throw new IllegalStateException("no database");
                },
                (claims, usual) -> usual.named(null),
                (claims, usual) -> null);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aMapperThatFailsSignsNobodyInAndIsNotTheTokensFault(CallerMapper mapper) {
        browser = world.mapper(mapper).browser();
        assertEquals(503, browser.signIn("%2Fapp%2Fpage").status());
        assertTrue(browser.sessions().current().isEmpty());
        Answer answer =
                browser.answer(PAGE.bearer(descope.tokens().accessToken(ADA).sign()));
        assertEquals(503, answer.status());
        assertTrue(answer.body().contains("DESCOPE-2023"), answer.body());
    }

    @Test
    void whomTheMapperCallsNothingIsNobody() {
        browser = world.mapper((claims, usual) -> usual.named(" ")).browser();
        assertEquals(502, browser.signIn("%2Fapp%2Fpage").status());
        assertTrue(browser.sessions().current().isEmpty());
        String token = descope.tokens().accessToken(ADA).sign();
        assertEquals(401, browser.answer(PAGE.bearer(token)).status());
    }

    @Test
    void aSessionOutlivesAMapperThatFailsForAWhile() {
        AtomicBoolean failing = new AtomicBoolean();
        browser = world.mapper((claims, usual) -> {
                    if (failing.get()) {
                        throw new IllegalStateException("no database");
                    }
                    return usual;
                })
                .browser();
        browser.signIn("%2Fapp%2Fpage");
        failing.set(true);
        CLOCK.pass(Duration.ofMinutes(15));
        assertEquals(503, browser.answer(PAGE).status());
        failing.set(false);
        identified(PAGE);
    }

    @Test
    void aMapperThatFailsOnceIsAskedAgain() {
        List<MappedCaller> asked = new ArrayList<>();
        CallerMapper secondTime = (claims, usual) -> {
            asked.add(usual);
            if (asked.size() == 1) {
                throw new IllegalStateException("not yet");
            }
            return usual;
        };
        browser = world.mapper(secondTime).browser();
        String token = descope.tokens().accessToken(ADA).sign();
        assertEquals(503, browser.answer(PAGE.bearer(token)).status());
        assertEquals(1, world.log().of("DESCOPE-2023").size());
        identified(PAGE.bearer(token));
    }

    @Test
    void aCustomizerAddsToWhatIsConfiguredAndGivesWayToTheApplicationsCall() {
        world.set("descope.authorization.parameter.style", "dark")
                .customizer(
                        (page, there) -> Map.of("plan", page + there.get("style"), "style", "light", "flow", "his"));
        Flow flow = world.flow();
        browser = new TestBrowser(flow);
        String authorize = browser.begin("%2Fapp%2Fpage");
        assertTrue(authorize.contains("plan=%2Fapp%2Fpagedark"), authorize);
        assertTrue(authorize.contains("style=light") && authorize.contains("flow=his"), authorize);
        assertFalse(authorize.contains("style=dark"), authorize);
        Answer asked = flow.calls()
                .login(browser.visit(PAGE).request(), LoginOptions.none().flow("ours"));
        String own = TestBrowser.location(browser.answer(TestRequest.page(TestBrowser.location(asked))));
        assertTrue(own.contains("flow=ours") && !own.contains("flow=his"), own);
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("the protocol's own", (AuthorizationCustomizer) (page, there) -> Map.of("state", "x")),
                Arguments.of("silence", (AuthorizationCustomizer) (page, there) -> Map.of("prompt", "none")),
                Arguments.of("a line break", (AuthorizationCustomizer) (page, there) -> Map.of("plan", "a\nb")),
                Arguments.of("an exception", (AuthorizationCustomizer) (page, there) -> {
                    throw new IllegalStateException("no database");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void aCustomizerThatFailsOrSendsWhatIsNotItsOwnBeginsNoLogin(String name, AuthorizationCustomizer customizer) {
        browser = world.customizer(customizer).browser();
        Answer answer = browser.answer(TestRequest.page("/app/descope/login?return=%2Fapp%2Fpage"));
        assertEquals(500, answer.status(), name);
        assertTrue(answer.body().contains("DESCOPE-2024"), answer.body());
    }
}
