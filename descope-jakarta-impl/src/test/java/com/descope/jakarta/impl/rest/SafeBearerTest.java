package com.descope.jakarta.impl.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.ClientCredentials;
import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DescopeException;
import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.MachineToken;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests take a token along. */
class SafeBearerTest {
    private static final Set<String> LISTED =
            Set.of("https://api.example.com", "http://localhost:8081", "https://[2001:db8::1]:8443");

    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    private final Map<String, Object> properties = new HashMap<>();
    private Optional<DescopeTokens> caller = Optional.of(new DescopeTokens("callers", Instant.EPOCH, Optional.empty()));
    private boolean followed;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com/orders",
                "https://api.example.com:443/",
                "HTTPS://API.Example.COM",
                "https://user@api.example.com/",
                "http://localhost:8081/x?y=z",
                "https://[2001:DB8::1]:8443/"
            })
    void aListedOriginGetsTheToken_rfc6750_2_1(String url) {
        bearer().propagate(request(url));
        assertEquals(List.of("Bearer callers"), headers.get("Authorization"));
        assertEquals(Map.of("jersey.config.client.followRedirects", false), properties);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/",
                "https://api.example.com:8443/",
                "https://api.example.com.evil.example/",
                "https://api.example.com./",
                "https://evil.example/https://api.example.com",
                "https://api.example.com@evil.example/",
                "https://sub.api.example.com/",
                "http://localhost/",
                "http://127.0.0.1:8081/",
                "https://a_b/",
                "/relative"
            })
    void anyOtherIsNotEvenCalled(String url) {
        assertEquals("DESCOPE-7101", refusal(() -> bearer().propagate(request(url))));
        assertEquals("DESCOPE-7101", refusal(() -> bearer().authenticate(request(url))));
        assertTrue(headers.isEmpty());
    }

    @Test
    void theRefusalNamesTheOriginAndNoMore() {
        DescopeException refused = assertThrows(DescopeException.class, () -> bearer().authenticate(
                        request("https://user:pass@other.example/path?key=secret")));
        assertEquals(List.of("https://other.example"), refused.evidence());
    }

    @Test
    void aMachineTokenIsTheApplicationsWhoeverCalls() {
        caller = Optional.empty();
        bearer().authenticate(request("https://api.example.com/"));
        assertEquals(List.of("Bearer machines"), headers.get("Authorization"));
    }

    @Test
    void withoutACallerNothingIsPropagated() {
        caller = Optional.empty();
        assertEquals("DESCOPE-7102", refusal(() -> bearer().propagate(request("https://api.example.com/"))));
        assertTrue(headers.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.example.com/", "https://other.example/"})
    void aHeaderOfTheApplicationsOwnIsLeftAlone(String url) {
        headers.putSingle("Authorization", "Basic own");
        followed = true;
        caller = Optional.empty();
        bearer().propagate(request(url));
        bearer().authenticate(request(url));
        assertEquals(List.of("Basic own"), headers.get("Authorization"));
    }

    @Test
    void aClientThatFollowsRedirectsGetsNoToken() {
        followed = true;
        assertEquals("DESCOPE-7103", refusal(() -> bearer().propagate(request("https://api.example.com/"))));
        assertEquals("DESCOPE-7103", refusal(() -> bearer().authenticate(request("https://api.example.com/"))));
        assertTrue(headers.isEmpty());
    }

    private static String refusal(Runnable call) {
        return assertThrows(DescopeException.class, call::run).code();
    }

    private SafeBearer bearer() {
        DescopeContext context = fake(DescopeContext.class, Map.of("tokens", caller));
        return new SafeBearer(LISTED, context, new Machine(), client -> followed);
    }

    private ClientRequestContext request(String url) {
        Map<String, Object> answers = Map.of("getUri", URI.create(url), "getHeaders", headers);
        return fake(ClientRequestContext.class, answers);
    }

    /** Answers these methods, and remembers what properties are set. */
    private <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    if (method.getName().equals("setProperty")) {
                        properties.put(String.valueOf(values[0]), values[1]);
                    }
                    return answers.get(method.getName());
                }));
    }

    private static final class Machine implements ClientCredentials {
        @Override
        public MachineToken token() {
            return new MachineToken("machines", Instant.EPOCH);
        }

        @Override
        public MachineToken token(String scope) {
            return token();
        }

        @Override
        public MachineToken token(String scope, String audience) {
            return token();
        }
    }
}
