package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
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

    private HttpResponse<String> keys() throws IOException, InterruptedException {
        return client.get("/v2/keys/" + emulator.projectId());
    }
}
