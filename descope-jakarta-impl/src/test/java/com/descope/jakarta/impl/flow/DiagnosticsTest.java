package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.web.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see {@code <path>/diagnostics}; for everybody else it is a path that is not there. */
class DiagnosticsTest extends FlowTest {
    private static final String PATH = "/app/descope/diagnostics";
    private static final String ELSEWHERE = "192.0.2.7";

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(descope ->
            descope.user(EmulatedUser.named("alice").roles("operator")).automatic("alice"));

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.set("descope.diagnostics.role", "operator")
                .showing((request, paths) -> new Answer(200, List.of(), List.of(), "text/plain", "the document"));
    }

    private String bearer(EmulatedUser user) {
        return descope.tokens().accessToken(user).sign();
    }

    private String alice() {
        return bearer(descope.user("alice"));
    }

    private static void assertShown(Answer answer) {
        assertEquals(200, answer.status(), answer::toString);
        assertEquals("the document", answer.body());
    }

    /** As any other path under our prefix that is not there, but for its name and the reference. */
    private void assertNotThere(TestRequest request) {
        Answer answer = browser.answer(request);
        Answer other = browser.answer(new TestRequest(
                request.method(),
                request.url() + "x",
                request.headers(),
                request.mandatory(),
                request.renew(),
                request.credential(),
                request.sender()));
        assertEquals(404, answer.status(), answer::toString);
        assertEquals(other.headers(), answer.headers());
        assertEquals(other.cookies(), answer.cookies());
        assertEquals(plain(other), plain(answer));
    }

    private static String plain(Answer answer) {
        return answer.body().replace("diagnosticsx", "diagnostics").replaceAll("\"reference\":\"[^\"]*\"", "");
    }

    @Test
    void aSessionWithTheRoleSeesThem() {
        browser.signIn("/x");
        assertShown(browser.answer(TestRequest.page(PATH).from(ELSEWHERE)));
    }

    @Test
    void aBearerWithTheRoleSeesThem() {
        assertShown(browser.answer(TestRequest.fetch(PATH).from(ELSEWHERE).bearer(alice())));
    }

    @Test
    void aBearerWithoutTheRoleDoesNot() {
        assertNotThere(TestRequest.fetch(PATH)
                .from(ELSEWHERE)
                .bearer(bearer(EmulatedUser.named("bob").roles("operators"))));
    }

    @Test
    void aTokenThatIsRefusedDoesNot() {
        assertNotThere(TestRequest.fetch(PATH).from(ELSEWHERE).bearer("wrong"));
        assertTrue(!world.rejected().isEmpty(), "but the attempt is no secret");
    }

    @Test
    void nobodyElsewhereDoes() {
        assertNotThere(TestRequest.fetch(PATH).from(ELSEWHERE));
    }

    @Test
    void withoutARoleNobodyElsewhereDoes() {
        browser = world.unset("descope.diagnostics.role").browser();
        assertNotThere(TestRequest.fetch(PATH).from(ELSEWHERE).bearer(alice()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1%lo", "::ffff:127.0.0.1"})
    void everybodyOnLoopbackDoesWhereDescopeIsThereToo(String address) {
        assertShown(browser.answer(TestRequest.fetch(PATH).from(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "128.0.0.1", "10.127.0.1", "127.0.0.1.example", "::2", "::ffff:192.0.2.1"})
    void anotherAddressIsNotLoopback(String address) {
        assertNotThere(TestRequest.fetch(PATH).from(address));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 127.0.0.1",
        "Forwarded, for=127.0.0.1",
        "X-Real-IP, 127.0.0.1",
        "X-Forwarded-Proto, http"
    })
    void aRequestThatAProxySentIsNotFromThisMachineWhateverItSays(String name, String value) {
        assertNotThere(TestRequest.fetch(PATH).with(name, value));
    }

    @Test
    void aPageOfAnotherHostThatResolvesToThisMachineDoesNotSeeThem() {
        assertNotThere(TestRequest.fetch(PATH).sentTo("rebound.example"));
    }

    @Test
    void whereDescopeIsElsewhereLoopbackIsNoReason() {
        browser = world.set(
                        "descope.endpoint.jwks",
                        descope.baseUrl() + "/" + descope.projectId() + "/.well-known/jwks.json")
                .set("descope.base-url", "https://auth.example.com")
                .set("descope.issuer", descope.issuer())
                .browser();
        assertNotThere(TestRequest.fetch(PATH));
        assertShown(browser.answer(TestRequest.fetch(PATH).bearer(alice())));
    }

    @Test
    void theyAreReadOnlyAndOnlyWhoMaySeeThemIsToldSo() {
        Answer refused = browser.answer(TestRequest.fetch(PATH).by("POST"));
        assertEquals(405, refused.status());
        assertEquals("GET", TestBrowser.header(refused, "Allow"));
        assertNotThere(TestRequest.fetch(PATH).by("POST").from(ELSEWHERE));
        assertNotThere(TestRequest.fetch(PATH).by("OPTIONS").from(ELSEWHERE));
    }

    @Test
    void switchedOffTheyAreNotThere() {
        browser = world.set("descope.enabled", "false").browser();
        assertNotThere(TestRequest.fetch(PATH));
    }
}
