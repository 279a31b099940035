package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultTest {

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            builder -> builder.user(EmulatedUser.named("alice")).automatic("alice"));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void faultsComeInOrderEachForItsCallsThenAllIsWell() throws Exception {
        emulator.faults().on(Endpoint.JWKS, 1, Fault.status(500)).on(Endpoint.JWKS, 2, Fault.badGateway());
        assertEquals(500, keys().statusCode());
        assertEquals(502, keys().statusCode());
        assertTrue(keys().body().startsWith("<html>"));
        assertEquals(200, keys().statusCode());
    }

    @Test
    void aFaultWithoutANumberLastsUntilItIsCleared() throws Exception {
        emulator.faults().on(Endpoint.JWKS, Fault.status(503));
        assertEquals(503, keys().statusCode());
        assertEquals(503, keys().statusCode());
        emulator.faults().clear(Endpoint.JWKS);
        assertEquals(200, keys().statusCode());
    }

    @Test
    void otherEndpointsAreWell() throws Exception {
        emulator.faults().on(Endpoint.USERINFO, Fault.status(500));
        assertEquals(200, keys().statusCode());
    }

    @Test
    void tooManyRequestsSaysWhenToComeBackAndHasNoBody() throws Exception {
        emulator.faults().on(Endpoint.JWKS, Fault.tooManyRequests(Duration.ofMinutes(1)));
        HttpResponse<String> response = keys();
        assertEquals(429, response.statusCode());
        assertEquals("60", response.headers().firstValue("Retry-After").orElse(""));
        assertEquals("", response.body());
    }

    @Test
    void theBodyCanBeEmptyCutOrBroken() throws Exception {
        String whole = keys().body();
        emulator.faults().on(Endpoint.JWKS, 1, Fault.emptyBody()).on(Endpoint.JWKS, 1, Fault.truncatedJson());
        assertEquals("", keys().body());
        assertEquals(whole.length() / 2, keys().body().length());
        emulator.faults().on(Endpoint.JWKS, 1, Fault.halfBody());
        assertThrows(IOException.class, this::keys);
        assertEquals(whole, keys().body());
    }

    @Test
    void theContentTypeCanBeWrong() throws Exception {
        emulator.faults().on(Endpoint.JWKS, Fault.contentType("text/html"));
        assertEquals("text/html", keys().headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void membersOfAnAnswerCanBeMissingOrDifferent() throws Exception {
        emulator.faults()
                .on(
                        Endpoint.TOKEN,
                        Fault.without("id_token")
                                .then(Fault.with("expires_in", "600").then(Fault.with("more", 1))));
        Map<String, Object> answer = client.signIn();
        assertFalse(answer.containsKey("id_token"));
        assertEquals("600", answer.get("expires_in"));
        assertEquals(1L, answer.get("more"));
    }

    @Test
    void errorsCanBeWordedInEitherWay() throws Exception {
        emulator.faults()
                .on(Endpoint.TOKEN, 1, Fault.oauthError(400, "invalid_grant"))
                .on(Endpoint.TOKEN, 1, Fault.descopeError(401, "E061005"));
        assertEquals("invalid_grant", TestClient.json(client.refresh("any")).get("error"));
        assertEquals("E061005", TestClient.json(client.refresh("any")).get("errorCode"));
    }

    @Test
    void anAnswerCanBeLate() throws Exception {
        emulator.faults().on(Endpoint.JWKS, Fault.delay(Duration.ofMillis(300)));
        long begin = System.nanoTime();
        assertEquals(200, keys().statusCode());
        assertTrue(System.nanoTime() - begin >= TimeUnit.MILLISECONDS.toNanos(300));
    }

    @Test
    void anAnswerCanNeverComeAlthoughTheCodeIsUsedUp() throws Exception {
        String code = client.code();
        emulator.faults().on(Endpoint.TOKEN, 1, Fault.hangAfterwards());
        assertThrows(
                HttpTimeoutException.class,
                () -> client.send(
                        client.form("/oauth2/v1/token", client.exchange(code)).timeout(Duration.ofMillis(500))));
        assertEquals(400, client.token(client.exchange(code)).statusCode());
    }

    @Test
    void aConnectionCanBreakBeforeAnythingIsDone() throws Exception {
        String code = client.code();
        emulator.faults().on(Endpoint.TOKEN, 1, Fault.hangUp());
        assertThrows(IOException.class, () -> client.token(client.exchange(code)));
        assertEquals(200, client.token(client.exchange(code)).statusCode());
    }

    @Test
    void closingEndsWhatHangs() throws Exception {
        DescopeEmulator other = DescopeEmulator.builder().start();
        other.faults().on(Endpoint.JWKS, Fault.hang());
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return new TestClient(other).get("/v2/keys/" + other.projectId());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertTrue(other.await(Endpoint.JWKS, 1, Duration.ofSeconds(10)));
        other.close();
        assertThrows(ExecutionException.class, () -> answer.get(5, TimeUnit.SECONDS));
    }

    @Test
    void aFaultThatFailsItselfSaysSo() throws Exception {
        emulator.faults().on(Endpoint.JWKS, (call, next) -> {
            throw new IllegalStateException("a mistake of the test");
        });
        assertTrue(keys().body().contains("a mistake of the test"));
    }

    @Test
    void aFaultForNoCallsIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> emulator.faults().on(Endpoint.JWKS, 0, Fault.hang()));
    }

    private HttpResponse<String> keys() throws IOException, InterruptedException {
        return client.get("/v2/keys/" + emulator.projectId());
    }
}
