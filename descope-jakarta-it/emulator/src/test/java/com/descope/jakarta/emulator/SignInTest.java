package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.emulator.user.EmulatedUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInTest {

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            builder -> builder.user(EmulatedUser.named("alice").roles("admin")).automatic("alice"));

    private final TestClient client = new TestClient(DESCOPE.emulator());

    @Test
    void anAutomaticUserIsSignedInWithoutAPage() throws Exception {
        Map<String, Object> answer = client.signIn();
        Map<String, Object> claims = client.verified(answer.get("id_token"));
        assertEquals(List.of("admin"), claims.get("roles"));
        assertEquals("the nonce", claims.get("nonce"));
    }
}
