package com.descope.jakarta.impl.protocol;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The headers of a reply that count; one that cannot be read is as if it were not there. */
record ReplyHeaders(HttpHeaders headers) {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    String contentType() {
        String value = headers.firstValue("Content-Type").orElse("");
        int parameters = value.indexOf(';');
        return (parameters < 0 ? value : value.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    Optional<Instant> date() {
        return headers.firstValue("Date").flatMap(ReplyHeaders::instant);
    }

    /** Seconds or a date (RFC 9110, section 10.2.3), but nobody makes us wait for longer than two minutes. */
    Optional<Duration> retryAfter(Clock clock) {
        return headers.firstValue("Retry-After")
                .flatMap(value -> pause(value.strip(), clock))
                .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
                .map(pause -> pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    private static Optional<Duration> pause(String value, Clock clock) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        return instant(value).map(until -> Duration.between(clock.instant(), until));
    }

    private static Optional<Instant> instant(String value) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip())));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
