package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.log.ProviderMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
    private static final String DOCUMENT = document(Given.ISSUER, "https://login.example.org/token");

    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final FakeExchange exchange = new FakeExchange();
    private final Endpoints endpoints = endpoints(Map.of());

    @Test
    void theDocumentIsReadWhenFirstNeededAndKept_oidcDiscovery_4() throws Exception {
        exchange.json(DOCUMENT);
        assertEquals(List.of(), exchange.calls, "nothing is read at start");
        assertEquals("https://login.example.org/token", token());
        clock.pass(Duration.ofMinutes(59));
        assertEquals("https://login.example.org/token", token());
        assertEquals(1, exchange.calls.size());
        assertEquals(
                "GET " + Given.ISSUER + "/.well-known/openid-configuration",
                exchange.last().toString());
    }

    @Test
    void aDocumentIsReadAgainAfterAnHour() throws Exception {
        exchange.json(DOCUMENT).json(document(Given.ISSUER, "https://new.example.org/token"));
        token();
        clock.pass(Duration.ofHours(1));
        assertEquals("https://new.example.org/token", token());
    }

    @Test
    void anOldDocumentServesWhileANewerOneCannotBeHadAndIsAskedForWithPauses() throws Exception {
        exchange.json(DOCUMENT).then(503, "text/html", "");
        token();
        clock.pass(Duration.ofHours(100));
        assertEquals("https://login.example.org/token", token());
        assertEquals("https://login.example.org/token", token());
        assertEquals(2, exchange.calls.size(), "one try in a pause");
        clock.pass(Duration.ofSeconds(1));
        token();
        assertEquals(3, exchange.calls.size());
    }

    @Test
    void aReplacementByAForeignDocumentIsNotTaken() throws Exception {
        exchange.json(DOCUMENT).json(document("https://evil.example.org", "https://evil.example.org/token"));
        token();
        clock.pass(Duration.ofHours(1));
        assertEquals("https://login.example.org/token", token());
    }

    @Test
    void withoutADocumentItIsAskedForAgainAfterAPauseOnly() throws Exception {
        exchange.then(503, "", "").then(503, "", "").json(DOCUMENT);
        assertThrows(ProviderUnreachable.class, this::token);
        assertThrows(ProviderUnreachable.class, this::token);
        assertEquals(1, exchange.calls.size());
        clock.pass(Duration.ofSeconds(1));
        assertThrows(ProviderUnreachable.class, this::token);
        clock.pass(Duration.ofSeconds(1));
        assertThrows(ProviderUnreachable.class, this::token);
        assertEquals(2, exchange.calls.size(), "the second pause is longer");
        clock.pass(Duration.ofSeconds(1));
        assertEquals("https://login.example.org/token", token());
    }

    @Test
    void retryAfterIsObeyed_rfc9110_10_2_3() throws Exception {
        exchange.then(() -> new HttpReply(429, "", Optional.of(Duration.ofSeconds(60)), Optional.empty(), ""))
                .json(DOCUMENT);
        assertThrows(ProviderUnreachable.class, this::token);
        clock.pass(Duration.ofSeconds(59));
        assertThrows(ProviderUnreachable.class, this::token);
        clock.pass(Duration.ofSeconds(1));
        assertEquals("https://login.example.org/token", token());
    }

    @Test
    void howeverManyWaitOneReads() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        exchange.then(() -> {
            asked.countDown();
            await(answer);
            return FakeExchange.reply(200, "application/json", DOCUMENT);
        });
        CompletableFuture<String> first = CompletableFuture.supplyAsync(this::tokenOrFailure);
        await(asked);
        CompletableFuture<String> second = CompletableFuture.supplyAsync(this::tokenOrFailure);
        answer.countDown();
        assertEquals("https://login.example.org/token", first.get(20, TimeUnit.SECONDS));
        assertEquals("https://login.example.org/token", second.get(20, TimeUnit.SECONDS));
        assertEquals(1, exchange.calls.size());
    }

    @Test
    void whoeverWaitsGivesUpAtHisDeadline() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        exchange.then(() -> {
            asked.countDown();
            await(answer);
            return FakeExchange.reply(200, "application/json", DOCUMENT);
        });
        CompletableFuture<String> first = CompletableFuture.supplyAsync(this::tokenOrFailure);
        await(asked);
        ProviderUnreachable late = assertThrows(
                ProviderUnreachable.class,
                () -> endpoints.of(EndpointName.TOKEN, Deadline.in(Duration.ofMillis(10), clock)));
        answer.countDown();
        assertEquals(ProviderMessage.TOO_SLOW, late.what());
        assertEquals("https://login.example.org/token", first.get(20, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Given.ISSUER + "/", "https://api.descope.com", "https://API.descope.com/" + Given.PROJECT, ""})
    void theIssuerMustBeExactlyTheConfiguredOne_oidcDiscovery_4_3(String issuer) {
        exchange.json(document(issuer, "https://login.example.org/token"));
        assertEquals(
                ProviderMessage.ISSUER_DIFFERS,
                assertThrows(ProviderAnswerWrong.class, this::token).what());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.org/token",
                "http://localhost.example.org/token",
                "http://127.0.0.1.example.org/token",
                "http://user@localhost/token",
                "ftp://localhost/token",
                "https:///token",
                "/token",
                "https://u:p@login.example.org/token",
                "https://login.example.org/token#x",
                "https://login.example.org/to ken",
                "",
            })
    void anEndpointIsHttpsOrHttpOnLoopback(String url) {
        exchange.json(document(Given.ISSUER, url));
        ProviderAnswerWrong wrong = assertThrows(ProviderAnswerWrong.class, this::token);
        assertEquals(ProviderMessage.ENDPOINT_UNKNOWN, wrong.what());
        assertEquals("token_endpoint", wrong.values()[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/token", "http://127.0.0.1/token", "http://[::1]:1/token"})
    void loopbackMayBeHttp(String url) throws Exception {
        exchange.json(document(Given.ISSUER, url));
        assertEquals(url, token());
    }

    @Test
    void anEndlessEndpointIsNotTaken() {
        exchange.json(document(Given.ISSUER, "https://login.example.org/" + "x".repeat(2_000)));
        assertThrows(ProviderAnswerWrong.class, this::token);
    }

    @Test
    void aRequiredEndpointThatIsMissingSpoilsTheDocumentUnlessItIsConfigured_oidcDiscovery_3() throws Exception {
        String withoutKeys = DOCUMENT.replace("jwks_uri", "other");
        exchange.json(withoutKeys);
        ProviderAnswerWrong wrong = assertThrows(ProviderAnswerWrong.class, this::token);
        assertEquals("jwks_uri", wrong.values()[1]);
        Endpoints withKeys = endpoints(Map.of(EndpointName.JWKS, URI.create("https://keys.example.org/")));
        assertEquals(
                "https://login.example.org/token",
                withKeys.of(EndpointName.TOKEN, Deadline.ofRequest(clock)).toString());
    }

    @Test
    void anOptionalEndpointIsMissedWhenItIsAskedFor() throws Exception {
        exchange.json(DOCUMENT);
        token();
        ProviderAnswerWrong wrong = assertThrows(
                ProviderAnswerWrong.class, () -> endpoints.of(EndpointName.REVOCATION, Deadline.ofRequest(clock)));
        assertEquals(ProviderMessage.ENDPOINT_UNKNOWN, wrong.what());
        assertEquals("revocation", wrong.values()[2]);
    }

    private Endpoints endpoints(Map<EndpointName, URI> configured) {
        return new Endpoints(Given.config(Given.provider(true, configured)), exchange, Given.JSON, clock);
    }

    private String token() throws ProviderFailure {
        return endpoints.of(EndpointName.TOKEN, Deadline.ofRequest(clock)).toString();
    }

    private String tokenOrFailure() {
        try {
            return token();
        } catch (ProviderFailure failure) {
            return failure.toString();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertEquals(true, latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static String document(String issuer, String token) {
        return "{\"issuer\":\"" + issuer + "\",\"authorization_endpoint\":\"https://login.example.org/authorize\","
                + "\"token_endpoint\":\"" + token + "\",\"jwks_uri\":\"https://login.example.org/keys\"}";
    }
}
