package com.descope.jakarta.impl.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.event.SignInFailed;
import com.descope.jakarta.event.SignedIn;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.event.TokenRejected;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.flow.EventLines;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.HttpCall;
import com.descope.jakarta.impl.protocol.HttpExchange;
import com.descope.jakarta.impl.protocol.HttpReply;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a server that collects metrics gets to see. */
class MetricsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final String SUBJECT = "U2somebody";
    private static final URI SOMEWHERE = URI.create("https://api.descope.com/somewhere?token=t0ken");

    private final Collected collected = new Collected();
    private final Meters meters = new OpenTelemetryMeters(collected.server());
    private final EventLines told = new EventLines();
    private final CountedEvents events = new CountedEvents(told, meters);
    private final AtomicLong nanos = new AtomicLong();

    private void signInFails(String code) {
        events.signInFailed(new SignInFailed(NOW, code, "of " + SUBJECT, "reference"));
    }

    private void call(HttpExchange network, EndpointName endpoint) throws ProviderUnreachable {
        new TimedExchange(network, meters, nanos::get)
                .send(HttpCall.get(endpoint, SOMEWHERE, Deadline.ofRequest(new SettableClock())));
    }

    private HttpExchange answering(int status, Duration after) {
        return call -> {
            nanos.addAndGet(after.toNanos());
            return new HttpReply(status, "text/plain", Optional.empty(), Optional.empty(), "");
        };
    }

    private List<HistogramPointData> calls() {
        return collected.metric(OpenTelemetryMeters.CALLS).orElseThrow().getHistogramData().getPoints().stream()
                .toList();
    }

    @Test
    void signInsAreCountedByTheirOutcome() {
        events.signedIn(new SignedIn(NOW, new DescopePrincipal("ada", Claims.none(), Set.of())));
        signInFails("DESCOPE-2007");
        signInFails("DESCOPE-2007");
        assertEquals(Map.of("ok", 1L, "DESCOPE-2007", 2L), collected.counts(Counter.SIGN_INS));
    }

    @Test
    void refreshesAreCountedByTheirOutcome() {
        events.refreshed(new Refreshed(NOW, SUBJECT, NOW));
        events.refreshFailed(ProviderMessage.UNAVAILABLE);
        assertEquals(Map.of("ok", 1L, ProviderMessage.UNAVAILABLE.id(), 1L), collected.counts(Counter.REFRESHES));
    }

    @Test
    void signOutsAreCountedByTheirReason() {
        events.signedOut(new SignedOut(NOW, SUBJECT, SignedOut.Reason.MAX_AGE));
        assertEquals(Map.of("MAX_AGE", 1L), collected.counts(Counter.SIGN_OUTS));
    }

    @Test
    void refusedBearerTokensAreCountedByTheirCode() {
        events.tokenRejected(new TokenRejected(NOW, "DESCOPE-3016", "of " + SUBJECT, "reference", "/path"));
        assertEquals(Map.of("DESCOPE-3016", 1L), collected.counts(Counter.REJECTIONS));
    }

    @Test
    void whoIsToldOfWhatHappensIsToldAsBefore() {
        events.signedIn(new SignedIn(NOW, new DescopePrincipal("ada", Claims.none(), Set.of())));
        signInFails("DESCOPE-2007");
        events.refreshed(new Refreshed(NOW, SUBJECT, NOW));
        events.refreshFailed(ProviderMessage.UNAVAILABLE);
        events.signedOut(new SignedOut(NOW, SUBJECT, SignedOut.Reason.MAX_AGE));
        events.tokenRejected(new TokenRejected(NOW, "DESCOPE-3016", "", "", ""));
        for (Class<?> type : List.of(
                SignedIn.class,
                SignInFailed.class,
                Refreshed.class,
                Message.class,
                SignedOut.class,
                TokenRejected.class)) {
            assertEquals(1, told.of(type).size(), type.getSimpleName());
        }
    }

    @Test
    void callsToDescopeAreTimedInSecondsByEndpointAndClassOfTheStatus() throws Exception {
        call(answering(200, Duration.ofMillis(250)), EndpointName.TOKEN);
        HistogramPointData point = calls().get(0);
        assertEquals(0.25, point.getSum());
        assertEquals(
                Attributes.of(
                        AttributeKey.stringKey("descope.endpoint"), "token",
                        AttributeKey.stringKey("descope.outcome"), "2xx"),
                point.getAttributes());
        assertTrue(point.getBoundaries().contains(0.25), "boundaries for seconds");
    }

    @Test
    void aCallThatBringsNoAnswerIsTimedWithTheCodeOfItsFailure() {
        ProviderUnreachable slow = new ProviderUnreachable(
                ProviderMessage.TOO_SLOW, List.of("somewhere", "PT5S"), true, Optional.empty(), null);
        HttpExchange failing = call -> {
            nanos.addAndGet(Duration.ofSeconds(5).toNanos());
            throw slow;
        };
        assertEquals(slow, assertThrows(ProviderUnreachable.class, () -> call(failing, EndpointName.USERINFO)));
        assertEquals(5.0, calls().get(0).getSum());
        assertEquals("DESCOPE-4002", calls().get(0).getAttributes().get(AttributeKey.stringKey("descope.outcome")));
    }

    @Test
    void unitsAreThoseOfOpenTelemetry() throws Exception {
        signInFails("DESCOPE-2007");
        call(answering(200, Duration.ofSeconds(1)), EndpointName.JWKS);
        MetricData signIns = collected.metric("descope.sign_ins").orElseThrow();
        assertEquals("{sign_in}", signIns.getUnit());
        assertTrue(signIns.getLongSumData().isMonotonic());
        assertEquals(
                OpenTelemetryMeters.SCOPE, signIns.getInstrumentationScopeInfo().getName());
        assertEquals(
                "s", collected.metric("descope.provider.duration").orElseThrow().getUnit());
    }
}
