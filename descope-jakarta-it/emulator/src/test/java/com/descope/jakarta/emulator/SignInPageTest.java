package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.user.EmulatedUser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInPageTest {

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            builder -> builder.user(EmulatedUser.named("alice").roles("admin"))
                    .user(EmulatedUser.named("bob").displayName("<b>Bob</b>")));

    private final TestClient client = new TestClient(DESCOPE.emulator());

    @Test
    void thePageOffersEveryUserAndNeedsNoScript() throws Exception {
        HttpResponse<String> page = client.authorize(client.authorization());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("value=\"alice\"") && page.body().contains("value=\"bob\""));
        assertTrue(page.body().contains("<html lang=\"en\">"));
        assertFalse(page.body().contains("<script"));
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
    }

    @Test
    void namesAreTextNotMarkup() throws Exception {
        String page = client.authorize(client.authorization()).body();
        assertFalse(page.contains("<b>Bob</b>"));
        assertTrue(page.contains("&lt;b&gt;Bob&lt;/b&gt;"));
    }

    @Test
    void theHintedUserHasTheFocus() throws Exception {
        Map<String, String> parameters = client.authorization();
        parameters.put("login_hint", "bob@example.com");
        assertTrue(client.authorize(parameters).body().contains("value=\"bob\" autofocus"));
    }

    @Test
    void theChosenUserIsSignedIn() throws Exception {
        Map<String, String> answer = TestClient.parameters(TestClient.location(choose("user", "bob")));
        Map<String, Object> tokens = TestClient.json(client.token(client.exchange(answer.getOrDefault("code", ""))));
        Map<String, Object> claims = client.verified(tokens.get("id_token"));
        assertEquals("the state", answer.get("state"));
        assertEquals(DESCOPE.emulator().user("bob").subject(), claims.get("sub"));
    }

    @Test
    void whoCancelsIsRefused() throws Exception {
        Map<String, String> answer = TestClient.parameters(TestClient.location(choose("cancel", "true")));
        assertEquals("access_denied", answer.get("error"));
        assertEquals("the state", answer.get("state"));
    }

    @Test
    void aPageIsGoodOnce() throws Exception {
        Map<String, String> form = Map.of("request", request(), "user", "alice");
        assertEquals(302, client.post("/emulator/sign-in", form).statusCode());
        assertEquals(400, client.post("/emulator/sign-in", form).statusCode());
    }

    @Test
    void anUnknownUserIsNotSignedIn() throws Exception {
        assertEquals(400, choose("user", "mallory").statusCode());
    }

    private HttpResponse<String> choose(String button, String value) throws Exception {
        return client.post("/emulator/sign-in", Map.of("request", request(), button, value));
    }

    private String request() throws Exception {
        String page = client.authorize(client.authorization()).body();
        Matcher hidden = Pattern.compile("name=\"request\" value=\"(\\w+)\"").matcher(page);
        assertTrue(hidden.find(), page);
        return hidden.group(1);
    }
}
