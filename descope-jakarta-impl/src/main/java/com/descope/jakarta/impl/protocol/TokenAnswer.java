package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.log.ProviderMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the object of a token answer. A blank string is as if it were not there: servers that write all members of a
 * schema write absent ones so.
 */
record TokenAnswer(HttpCall call, Map<String, Object> object) {
    private static final int LONGEST = 16_384;

    /** RFC 6749, appendix A.12, without the space, which would not survive a header (RFC 6750, section 2.1). */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST + "}");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");
    private static final Duration LONGEST_LIFE = Duration.ofDays(3_650);

    TokenResponse read(Instant received) throws ProviderAnswerWrong {
        String accessToken = token("access_token").orElseThrow(() -> Replies.memberWrong(call, "access_token"));
        checkType();
        return new TokenResponse(accessToken, token("id_token"), token("refresh_token"), expiresIn(), received);
    }

    private Optional<String> token(String name) throws ProviderAnswerWrong {
        Object value = object.get(name);
        if (value == null || isBlank(value)) {
            return Optional.empty();
        }
        if (value instanceof String text && TOKEN.matcher(text).matches()) {
            return Optional.of(text);
        }
        throw Replies.memberWrong(call, name);
    }

    private static boolean isBlank(Object value) {
        return value instanceof String text && text.isBlank();
    }

    /** Descope may leave the type out; a type that we cannot use must not pass as one that we can (RFC 6749, 7.1). */
    private void checkType() throws ProviderAnswerWrong {
        Object type = object.getOrDefault("token_type", "");

        if (!isBlank(type) && !(type instanceof String text && text.equalsIgnoreCase("Bearer"))) {
            throw new ProviderAnswerWrong(
                    ProviderMessage.TOKEN_TYPE, List.of(call.toString(), type instanceof String text ? text : "?"));
        }
    }

    /** Anything unusual is ignored: the tokens themselves say when they end. */
    private Optional<Duration> expiresIn() {
        Object value = object.get("expires_in");
        Optional<Long> seconds = Optional.empty();
        if (value instanceof Long number) {
            seconds = Optional.of(number);
        } else if (value instanceof BigDecimal number && number.abs().compareTo(BigDecimal.TEN.pow(10)) < 0) {
            seconds = Optional.of(number.longValue());
        } else if (value instanceof String text && SECONDS.matcher(text).matches()) {
            seconds = Optional.of(Long.valueOf(text));
        }
        return seconds.filter(life -> life > 0 && life <= LONGEST_LIFE.toSeconds())
                .map(Duration::ofSeconds);
    }
}
