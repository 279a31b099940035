package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopeException;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code DescopeContext.userInfo} (OpenID Connect Core 1.0, section 5.3). */
class AskedUserInfoTest extends FlowTest {
    private static final EmulatedUser ADA = EmulatedUser.named("ada").displayName("Ada");
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(descope -> descope.user(ADA).automatic("ada"));

    private Flow flow;
    private Decision.Identify caller;

    @BeforeEach
    void signIn() {
        flow = world.flow();
        browser = new TestBrowser(flow);
        assertEquals(302, browser.signIn("%2Fapp%2Fpage").status());
        caller = assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
    }

    private Claims asked() {
        return flow.calls()
                .userInfo(
                        caller.tokens().accessToken(),
                        caller.caller().principal().subject());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void plainOrSignedItTellsWhatDescopeKnowsNow(boolean signed) {
        descope.set(Switch.USERINFO_SIGNED, signed).user(ADA.displayName("Ada King"));
        assertEquals(Optional.of("Ada King"), asked().text("name"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("about somebody else", Fault.with("sub", "U2somebodyElse")),
                Arguments.of("about nobody", Fault.without("sub")),
                Arguments.of("no JSON", Fault.truncatedJson()),
                Arguments.of("a page", Fault.badGateway()),
                Arguments.of("nothing", Fault.emptyBody()),
                Arguments.of("no JWT", Fault.reply(200, "application/jwt", "not.a.token")),
                Arguments.of("refused", Fault.status(401)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void anAnswerThatIsWrongIsToldByItsCode(String name, Fault fault) {
        descope.faults().on(Endpoint.USERINFO, 1, fault);
        DescopeException failed = assertThrows(DescopeException.class, this::asked);
        assertEquals(12, failed.code().length(), name);
    }

    @Test
    void aSignedAnswerOfAnotherKeyIsNotBelieved() {
        descope.faults().on(Endpoint.USERINFO, 1, Fault.reply(200, "application/jwt", foreign()));
        assertEquals(
                "DESCOPE-3009",
                assertThrows(DescopeException.class, this::asked).code());
    }

    private String foreign() {
        return descope.tokens().accessToken(ADA).with(TokenFault.foreignKey()).sign();
    }
}
