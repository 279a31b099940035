package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.web.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code descope.bearer.resource-metadata} (RFC 9728). */
class ResourceMetadataTest {
    private static final String PATH = "/app/.well-known/oauth-protected-resource";

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(descope -> descope);

    private final FlowWorld world = FlowWorld.with(DESCOPE.emulator()).set("descope.bearer.resource-metadata", "true");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theDocumentNamesTheApplicationAndWhoIssuesItsTokens_3_2() {
        Answer answer = world.browser().answer(TestRequest.fetch(PATH).isProtected());
        assertEquals(200, answer.status());
        assertEquals("application/json", answer.contentType());
        Map<String, Object> members =
                JsonReader.ofServer().object(answer.body()).orElseThrow();
        assertEquals("http://localhost:8080/app", members.get("resource"));
        assertEquals(List.of(DESCOPE.emulator().issuer()), members.get("authorization_servers"));
    }

    @Test
    void challengesNameTheDocument_5_1() {
        TestBrowser browser = world.browser();
        String named = "resource_metadata=\"http://localhost:8080" + PATH + "\"";
        TestRequest api = TestRequest.fetch("/app/api").isProtected();
        assertEquals("Bearer " + named, TestBrowser.header(browser.answer(api), "WWW-Authenticate"));
        String refused = TestBrowser.header(browser.answer(api.bearer("wrong")), "WWW-Authenticate");
        assertTrue(refused.startsWith("Bearer error=\"invalid_token\"") && refused.endsWith(", " + named), refused);
    }

    @Test
    void thePublicUrlIsTheConfiguredOne() {
        Answer answer = world.set("descope.external-url", "https://shop.example.com/store")
                .browser()
                .answer(TestRequest.fetch(PATH));
        assertTrue(answer.body().contains("\"https://shop.example.com/store\""), answer.body());
    }

    @Test
    void itIsRead() {
        Answer answer = world.browser().answer(TestRequest.fetch(PATH).by("POST"));
        assertEquals(405, answer.status());
        assertEquals("GET", TestBrowser.header(answer, "Allow"));
    }

    @Test
    void whereItIsNotSwitchedOnThePathIsTheApplications() {
        TestBrowser browser = world.unset("descope.bearer.resource-metadata").browser();
        assertInstanceOf(Decision.GoOn.class, browser.send(TestRequest.fetch(PATH)));
    }
}
