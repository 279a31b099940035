package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads lists of exact origins. */
final class OriginReader {
    /** As browsers send it (RFC 6454, section 6.2): no usual port, no slash. */
    private static final Pattern ORIGIN = Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

    private static final String EXPECTED =
            "an exact origin such as https://app.example.com, in small letters, without path, slash and usual port";

    private final Values values;

    OriginReader(Values values) {
        this.values = values;
    }

    /** Who may call us from a page. */
    Set<String> callers() {
        return Set.copyOf(values.list(ConfigKey.CORS_ORIGINS, OriginReader::isOrigin, EXPECTED));
    }

    /** Whom we call with a token: nobody on the way may read it. */
    Set<String> services() {
        ConfigKey key = ConfigKey.PROPAGATION_ORIGINS;
        Predicate<String> safe = origin -> origin.startsWith("https:") || Loopback.is(URI.create(origin));
        Set<String> origins = Set.copyOf(values.list(key, OriginReader::isOrigin, EXPECTED));
        origins.stream().filter(safe.negate()).forEach(origin -> values.problem(key, ConfigMessage.NOT_HTTPS, origin));
        return origins;
    }

    private static boolean isOrigin(String text) {
        return ORIGIN.matcher(text).matches()
                && !(text.startsWith("https:") ? text.endsWith(":443") : text.endsWith(":80"))
                && hasHost(text);
    }

    private static boolean hasHost(String text) {
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
