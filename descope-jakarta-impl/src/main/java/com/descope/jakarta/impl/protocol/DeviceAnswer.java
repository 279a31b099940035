package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.DeviceAuthorization;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a device authorization response (RFC 8628, section 3.2): what is shown in a terminal holds no control characters. */
record DeviceAnswer(HttpCall call, Map<String, Object> object) {
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]{1,2000}");
    private static final Pattern USER_CODE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,62}[\\x21-\\x7e])?");
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

    /** Where none is given (RFC 8628, section 3.2). */
    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(5);

    DeviceAuthorization read(Instant received) throws ProviderAnswerWrong {
        Duration life = seconds("expires_in", LONGEST_LIFE).orElseThrow(() -> Replies.memberWrong(call, "expires_in"));
        return new DeviceAuthorization(
                text("device_code", CODE),
                text("user_code", USER_CODE),
                url("verification_uri"),
                object.get("verification_uri_complete") == null
                        ? Optional.empty()
                        : Optional.of(url("verification_uri_complete")),
                received.plus(life),
                seconds("interval", LONGEST_INTERVAL).orElse(USUAL_INTERVAL));
    }

    private String text(String name, Pattern form) throws ProviderAnswerWrong {
        if (object.get(name) instanceof String text && form.matcher(text).matches()) {
            return text;
        }
        throw Replies.memberWrong(call, name);
    }

    private URI url(String name) throws ProviderAnswerWrong {
        return ProviderMetadata.endpoint(object.get(name)).orElseThrow(() -> Replies.memberWrong(call, name));
    }

    /** Empty if it is not there, or no second at all. */
    private Optional<Duration> seconds(String name, Duration most) throws ProviderAnswerWrong {
        Object value = object.get(name);
        if (value == null || (value instanceof Long none && none == 0)) {
            return Optional.empty();
        }
        if (value instanceof Long number && number > 0 && number <= most.toSeconds()) {
            return Optional.of(Duration.ofSeconds(number));
        }
        throw Replies.memberWrong(call, name);
    }
}
