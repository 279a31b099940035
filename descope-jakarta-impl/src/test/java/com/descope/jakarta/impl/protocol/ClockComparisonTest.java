package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.log.LogLines;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockComparisonTest {
    private static final String TOKENS = "{\"access_token\":\"at\"}";

    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final LogLines log = new LogLines();

    @Test
    void aDifferenceBeyondHalfTheSkewIsSaidOnce() throws Exception {
        TokenEndpoint endpoint = endpoint(Duration.ofSeconds(-31));
        endpoint.refresh("rt", Deadline.ofRequest(clock));
        endpoint.refresh("rt", Deadline.ofRequest(clock));
        assertEquals(
                List.of("DESCOPE-4040: This machine's clock and Descope's differ by PT31S. Set the clock by NTP:"
                        + " beyond descope.token.clock-skew good tokens are refused."),
                log.all());
    }

    @Test
    void aClockThatIsLateCountsToo() throws Exception {
        endpoint(Duration.ofSeconds(31)).refresh("rt", Deadline.ofRequest(clock));
        assertEquals(1, log.all().size());
    }

    @Test
    void aDifferenceOfHalfTheSkewIsNotSaid() throws Exception {
        endpoint(Duration.ofSeconds(30)).refresh("rt", Deadline.ofRequest(clock));
        assertEquals(List.of(), log.all());
    }

    private TokenEndpoint endpoint(Duration ahead) {
        FakeExchange exchange =
                new FakeExchange().then(() -> FakeExchange.dated(clock.instant().plus(ahead), TOKENS));
        return Given.tokenEndpoint(Given.publicClient(), exchange, clock, log);
    }
}
