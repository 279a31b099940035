package com.descope.jakarta.impl.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.event.TokenRejected;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.flow.FlowTools;
import com.descope.jakarta.impl.observe.Collected;
import com.descope.jakarta.impl.observe.Counter;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.HttpCall;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the module is given in a deployment. */
class WiringTest {
    private final Collected collected = new Collected();
    private final Heard heard = new Heard();
    private final Wiring wiring = new Wiring(
            new DescopeExtension(),
            Beans.none(),
            Beans.none(),
            Beans.none(),
            Beans.none(),
            heard,
            new Beans<>(List.of("another bean", collected.server())));
    private final FlowTools tools = wiring.parts().tools();

    @AfterEach
    void end() {
        wiring.end();
    }

    @Test
    void whatHappensIsCountedByTheServersOpenTelemetryAndToldToTheApplication() {
        TokenRejected event = new TokenRejected(Instant.EPOCH, "DESCOPE-3016", "", "", "");
        tools.events().tokenRejected(event);
        assertEquals(Map.of("DESCOPE-3016", 1L), collected.counts(Counter.REJECTIONS));
        assertEquals(List.of(event), heard.events());
    }

    @Test
    void callsToDescopeAreTimedByTheServersOpenTelemetry() {
        HttpCall call = HttpCall.get(
                EndpointName.JWKS, URI.create("http://descope.invalid/"), Deadline.ofRequest(new SettableClock()));
        assertThrows(ProviderUnreachable.class, () -> tools.exchange().send(call));
        assertEquals(
                1,
                collected
                        .metric("descope.provider.duration")
                        .orElseThrow()
                        .getHistogramData()
                        .getPoints()
                        .size());
    }
}
