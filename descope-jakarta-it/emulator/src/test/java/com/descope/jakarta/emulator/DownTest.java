package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An emulator that is restarted. */
class DownTest {
    private final DescopeEmulator emulator = DescopeEmulator.builder()
            .user(EmulatedUser.named("alice"))
            .automatic("alice")
            .start();
    private final TestClient client = new TestClient(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void nobodyAnswersWhileItIsDown() throws Exception {
        emulator.goDown();
        assertThrows(ConnectException.class, this::keys);
        emulator.comeBack();
        assertEquals(200, keys().statusCode());
    }

    @Test
    void itKnowsWhatItKnew() throws Exception {
        String refreshToken = (String) client.signIn().get("refresh_token");
        emulator.faults().on(Endpoint.JWKS, Fault.status(500));
        emulator.goDown();
        emulator.comeBack();
        assertEquals(200, client.refresh(refreshToken).statusCode());
        assertEquals(500, keys().statusCode());
        assertEquals(2, emulator.count(Endpoint.TOKEN));
    }

    @Test
    void whoIsBeingAnsweredIsAnswered() throws Exception {
        emulator.faults().on(Endpoint.JWKS, Fault.delay(Duration.ofMillis(500)));
        CompletableFuture<HttpResponse<String>> late = CompletableFuture.supplyAsync(() -> {
            try {
                return keys();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertTrue(emulator.await(Endpoint.JWKS, 1, Duration.ofSeconds(10)));
        emulator.goDown();
        assertEquals(200, late.get(5, TimeUnit.SECONDS).statusCode());
    }

    /** Over a connection that it has, or one that it would have to take. */
    @Test
    void nobodysRefreshTokenIsUsedUpWithoutAnAnswer() throws Exception {
        emulator.set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        emulator.faults().on(Endpoint.JWKS, Fault.delay(Duration.ofMillis(500)));
        String token = (String) client.signIn().get("refresh_token");
        CompletableFuture<Void> down = goingDownWhileItAnswers();
        while (true) {
            try {
                token = (String) TestClient.json(client.refresh(token)).get("refresh_token");
            } catch (IOException broken) {
                break;
            }
        }
        down.get(5, TimeUnit.SECONDS);
        emulator.comeBack();
        assertEquals(200, client.refresh(token).statusCode());
    }

    private CompletableFuture<Void> goingDownWhileItAnswers() throws InterruptedException {
        CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> {
            try {
                keys();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertTrue(emulator.await(Endpoint.JWKS, 1, Duration.ofSeconds(10)));
        CompletableFuture<Void> down = CompletableFuture.runAsync(() -> {
            try {
                emulator.goDown();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        return CompletableFuture.allOf(answered, down);
    }

    private HttpResponse<String> keys() throws IOException, InterruptedException {
        return client.get("/v2/keys/" + emulator.projectId());
    }
}
