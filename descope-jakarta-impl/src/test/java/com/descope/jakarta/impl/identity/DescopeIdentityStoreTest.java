package com.descope.jakarta.impl.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.DescopeCredential;
import com.descope.jakarta.DescopeException;
import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.shared.LogoutIndex;
import com.descope.jakarta.impl.shared.Store;
import com.descope.jakarta.impl.token.BearerTokens;
import com.descope.jakarta.impl.token.KeySetServer;
import com.descope.jakarta.impl.token.KeySource;
import com.descope.jakarta.impl.token.TestConfig;
import com.descope.jakarta.impl.token.TestTokens;
import com.descope.jakarta.impl.token.TokenValidator;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an application's own mechanism gets for a credential (Jakarta Security 3.0, section 3.2). */
class DescopeIdentityStoreTest {
    private final Clock clock = Clock.systemUTC();
    private final KeySetServer server = new KeySetServer(TestTokens.jwk());
    private final TestTokens tokens = new TestTokens(clock);

    private CredentialValidationResult validated(Credential credential) {
        DescopeConfig config = TestConfig.standard().config();
        KeySource keys = TestTokens.keySource(server, config, clock);
        BearerTokens verified =
                new BearerTokens(new TokenValidator(config, keys, JsonReader.ofServer(), clock), keys, 10, clock);
        Bearers bearers = new Bearers(
                verified,
                new LogoutIndex(Store.ofThisNode(clock), Duration.ofHours(12)),
                new CallerMapping(config.caller(), GroupSource.NONE, Optional.empty()));
        return store(Optional.of(bearers)).validate(credential);
    }

    private DescopeIdentityStore store(Optional<Bearers> bearers) {
        LimitedLog log = new LimitedLog(new DescopeLog(System.getLogger("test")), clock);
        return new DescopeIdentityStore(bearers, log, clock);
    }

    private DescopeCredential accessToken() {
        Map<String, Object> claims = tokens.accessToken();
        claims.put("roles", List.of("user"));
        return new DescopeCredential(TestTokens.sign(claims));
    }

    @Test
    void aGoodTokenIsItsCallerWithHisGroups() {
        CredentialValidationResult result = validated(accessToken());
        assertEquals(Status.VALID, result.getStatus());
        assertEquals(Set.of("user"), result.getCallerGroups());
        DescopePrincipal caller = assertInstanceOf(DescopePrincipal.class, result.getCallerPrincipal());
        assertEquals(TestTokens.SUBJECT, caller.subject());
    }

    @Test
    void aTokenThatIsNotGoodIsInvalid() {
        assertEquals(
                Status.INVALID,
                validated(new DescopeCredential(TestTokens.sign(tokens.idToken())))
                        .getStatus());
        assertEquals(Status.INVALID, validated(new DescopeCredential("")).getStatus());
    }

    @Test
    void noOtherCredentialIsValidated() {
        assertEquals(
                Status.NOT_VALIDATED,
                validated(new UsernamePasswordCredential("ada", "secret")).getStatus());
    }

    @Test
    void whereSignInIsOffNothingIsValidated() {
        assertEquals(
                Status.NOT_VALIDATED,
                store(Optional.empty()).validate(accessToken()).getStatus());
    }

    @Test
    void withoutKeysTheTokenIsNotSaidToBeBad() {
        server.goesDown();
        DescopeException failure = assertThrows(DescopeException.class, () -> validated(accessToken()));
        assertEquals("DESCOPE-4001", failure.code());
    }
}
