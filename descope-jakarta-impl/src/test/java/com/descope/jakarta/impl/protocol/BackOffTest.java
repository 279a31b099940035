package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.log.ProviderMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,2", "3,4", "5,16", "6,30", "7,30", "2147483647,30"})
    void thePauseDoublesFromOneTo30Seconds(int failures, long seconds) {
        ProviderFailure failure = new ProviderAnswerWrong(ProviderMessage.NOT_JSON, List.of());
        assertEquals(Duration.ofSeconds(seconds), BackOff.after(failures, failure));
        assertEquals(Duration.ofSeconds(seconds), BackOff.after(failures, outage(Optional.empty())));
    }

    @Test
    void whatDescopeAsksForCountsIfItIsLonger_rfc9110_10_2_3() {
        assertEquals(Duration.ofMinutes(2), BackOff.after(1, outage(Optional.of(Duration.ofMinutes(2)))));
        assertEquals(Duration.ofSeconds(30), BackOff.after(9, outage(Optional.of(Duration.ofSeconds(1)))));
    }

    private static ProviderUnreachable outage(Optional<Duration> retryAfter) {
        return new ProviderUnreachable(ProviderMessage.UNAVAILABLE, List.of(), true, retryAfter, null);
    }
}
