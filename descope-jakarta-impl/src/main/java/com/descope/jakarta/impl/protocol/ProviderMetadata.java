package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.EndpointName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The usable endpoints of a discovery document (OpenID Connect Discovery 1.0, section 3). */
record ProviderMetadata(Map<EndpointName, URI> endpoints) {
    private static final int LONGEST = 2_000;
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    static ProviderMetadata of(Map<String, Object> document) {
        Map<EndpointName, URI> endpoints = new EnumMap<>(EndpointName.class);
        for (EndpointName name : EndpointName.values()) {
            endpoint(document.get(name.metadata())).ifPresent(url -> endpoints.put(name, url));
        }
        return new ProviderMetadata(endpoints);
    }

    /** https, or http that does not leave this machine. */
    static Optional<URI> endpoint(@Nullable Object value) {
        if (!(value instanceof String text) || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text);
            boolean whole = url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null;
            return whole && safe(url) ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean safe(URI url) {
        if ("http".equalsIgnoreCase(url.getScheme())) {
            return LOOPBACK.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches();
        }
        return "https".equalsIgnoreCase(url.getScheme());
    }
}
