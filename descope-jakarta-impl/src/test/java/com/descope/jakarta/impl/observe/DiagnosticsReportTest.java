package com.descope.jakarta.impl.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.ConfigKey;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code <path>/diagnostics} shows. */
class DiagnosticsReportTest {
    private static final SettableClock CLOCK = SettableClock.at("2026-11-25T10:00:00Z");
    private static final String SECRET = "an-access-key-that-nobody-may-see";
    private static final String SEALING = "a-sealing-secret-that-nobody-may-see";

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(descope -> descope.clock(CLOCK).clientSecret(SECRET));

    private final DescopeEmulator descope = DESCOPE.emulator();
    private final ObservedWorld world = new ObservedWorld(
            descope,
            CLOCK,
            Map.of(
                    "descope.session.secrets", SEALING,
                    "descope.external-url", "https://shop.example.com/store",
                    "descope.authorization.parameter.flow", "sign-up"));

    @AfterEach
    void close() {
        world.close();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> document, String name) {
        return (Map<String, Object>) Optional.ofNullable(document.get(name)).orElseThrow();
    }

    private Map<?, ?> setting(String key) {
        List<?> all = (List<?>) Optional.ofNullable(world.document(Map.of()).get("configuration"))
                .orElseThrow();
        return all.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> key.equals(one.get("key")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKeyIsThereWithItsValueAndWhereItIsFrom() {
        assertEquals(
                Map.of("key", "descope.project-id", "value", descope.projectId(), "from", "a test"),
                setting("descope.project-id"));
        assertEquals(
                Map.of("key", "descope.login.timeout", "value", "PT10M", "from", "default"),
                setting("descope.login.timeout"));
        assertEquals(
                Map.of("key", "descope.issuer", "value", descope.issuer(), "from", "default"),
                setting("descope.issuer"));
        assertEquals(Map.of("key", "descope.cluster.map", "from", "default"), setting("descope.cluster.map"));
        assertEquals("sign-up", setting("descope.authorization.parameter.flow").get("value"));
        Arrays.stream(ConfigKey.values()).filter(key -> key.prefix().isEmpty()).forEach(key -> setting(key.key()));
    }

    @Test
    void noSecretIsThere() {
        String body = world.answer(Map.of()).body();
        assertEquals("(set)", setting("descope.client-secret").get("value"));
        assertEquals("(set)", setting("descope.session.secrets").get("value"));
        assertFalse(body.contains(SECRET) || body.contains(SEALING), body);
    }

    @Test
    void whatDescopeHasToKnowIsThere() {
        assertEquals(
                Map.of(
                        "redirectUri", "https://shop.example.com/store/descope/callback",
                        "postLogoutRedirectUri", "https://shop.example.com/store/",
                        "backchannelLogoutUri", "https://shop.example.com/store/descope/backchannel-logout"),
                part(world.document(Map.of()), "register"));
    }

    @Test
    void descopeIsAskedOnceInTenSecondsWhoeverLooks() {
        for (int look = 0; look < 5; look++) {
            assertEquals(true, part(world.document(Map.of()), "provider").get("reachable"));
        }
        assertEquals(1, descope.count(Endpoint.JWKS));
        CLOCK.pass(Duration.ofSeconds(10));
        descope.faults().on(Endpoint.JWKS, Fault.status(503));
        Map<String, Object> provider = part(world.document(Map.of()), "provider");
        assertEquals(false, provider.get("reachable"));
        assertEquals("503", String.valueOf(provider.get("status")));
        assertEquals(2, descope.count(Endpoint.JWKS));
    }

    @Test
    void theKeysAndTheirAgeAreThereOnceAnybodyNeededThem() {
        assertEquals("0", String.valueOf(part(world.document(Map.of()), "keys").get("count")));
        assertTrue(world.known(
                descope.tokens().accessToken(EmulatedUser.named("ada")).sign()));
        CLOCK.pass(Duration.ofSeconds(7));
        Map<String, Object> keys = part(world.document(Map.of()), "keys");
        assertEquals("1", String.valueOf(keys.get("count")));
        assertEquals("7", String.valueOf(keys.get("ageSeconds")));
    }

    @Test
    void whatAProxySaysStandsBesideWhatTheModuleGoesBy() {
        Map<String, Object> proxy = part(
                world.document(Map.of("X-Forwarded-Proto", "http", "X-Forwarded-Host", "shop.example.com")), "proxy");
        assertEquals("https://shop.example.com/store", proxy.get("publicUrl"));
        assertEquals("http://inner.example:8080/app", proxy.get("requestUrl"));
        assertEquals(
                List.of(
                        Map.of("name", "X-Forwarded-Host", "value", "shop.example.com", "contradicts", false),
                        Map.of("name", "X-Forwarded-Proto", "value", "http", "contradicts", true)),
                proxy.get("headers"));
    }

    @Test
    void theAnswerIsNotKept() {
        Answer answer = world.answer(Map.of());
        assertTrue(answer.headers().contains(new Header("Cache-Control", "no-store")), answer::toString);
        assertEquals("application/json", answer.contentType());
    }

    @Test
    void theSampleOfTheDocumentationHasTheMembersOfTheDocument() throws IOException {
        world.known(descope.tokens().accessToken(EmulatedUser.named("ada")).sign());
        String page = Files.readString(Path.of("../docs/observability.md"));
        String sample = page.substring(page.indexOf("```json") + 7);
        Map<String, Object> written = JsonReader.ofServer()
                .object(sample.substring(0, sample.indexOf("```")))
                .orElseThrow();
        Map<String, Object> shown = world.document(Map.of("X-Forwarded-Proto", "http"));
        part(shown, "clock").put("descopeAheadSeconds", 0);
        assertEquals(names(shown), names(written));
    }

    /** Of a document and of the objects in it, of lists the first one. */
    private static Map<String, Object> names(Map<?, ?> object) {
        Map<String, Object> names = new TreeMap<>();
        object.forEach((name, value) -> {
            Object inner = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
            names.put((String) name, inner instanceof Map<?, ?> map ? names(map) : "");
        });
        return names;
    }
}
