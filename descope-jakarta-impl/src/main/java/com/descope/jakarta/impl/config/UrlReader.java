package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Reads URLs that tokens or secrets are sent to: https, or http on this machine, and nothing in them that has no place there. */
final class UrlReader {
    private static final int HIGHEST_PORT = 65_535;

    private final Values values;

    UrlReader(Values values) {
        this.values = values;
    }

    /** An endpoint, which may have a query (RFC 6749, section 3.1) but no fragment. */
    Optional<URI> endpoint(ConfigKey key) {
        return values.text(key).flatMap(text -> url(key, text));
    }

    /** A URL that others are made from. */
    Optional<URI> base(ConfigKey key) {
        return endpoint(key).filter(url -> isPlain(key, url));
    }

    private Optional<URI> url(ConfigKey key, String text) {
        Optional<URI> parsed = parsed(text);
        if (parsed.isEmpty()) {
            values.wrong(key, text, "an absolute URL such as https://auth.example.com");
            return Optional.empty();
        }
        URI url = parsed.get();
        if (url.getRawUserInfo() != null) {
            values.problem(key, ConfigMessage.URL_PART, "a user");
            return Optional.empty();
        }
        if (url.getRawFragment() != null) {
            values.problem(key, ConfigMessage.URL_PART, "a fragment");
            return Optional.empty();
        }
        boolean safe = "https".equalsIgnoreCase(url.getScheme()) || Loopback.is(url);
        if (!safe) {
            values.problem(key, ConfigMessage.NOT_HTTPS, Values.shown(key, text));
        }
        return safe ? parsed : Optional.empty();
    }

    private static Optional<URI> parsed(String text) {
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean absolute = (scheme.equals("https") || scheme.equals("http")) && url.getHost() != null;
            boolean ascii = text.chars().allMatch(character -> character > ' ' && character < 0x7F);
            return absolute && ascii && url.getPort() <= HIGHEST_PORT ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private boolean isPlain(ConfigKey key, URI url) {
        if (url.getRawQuery() != null) {
            values.problem(key, ConfigMessage.URL_PART, "a query");
            return false;
        }
        String path = url.getRawPath();
        if (!path.isEmpty() && !PagePath.isPage(path)) {
            values.wrong(key, url.toString(), "a URL whose path is without dot segments and empty segments");
            return false;
        }
        return true;
    }

    /** As browsers write it in {@code Origin}: small letters, no usual port; and no slash at the end. */
    static URI normal(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = url.getPort() < 0 || url.getPort() == ("https".equals(scheme) ? 443 : 80);
        String port = usual ? "" : ":" + url.getPort();
        return withoutSlash(
                URI.create(scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port + url.getRawPath()));
    }

    static URI withoutSlash(URI url) {
        return url.toString().endsWith("/") ? URI.create(url.toString().replaceAll("/+$", "")) : url;
    }
}
