package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which URIs a browser may be sent to. */
final class RedirectUris {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Switches switches;
    private final Switch<List<String>> approved;

    RedirectUris(Switches switches, Switch<List<String>> approved) {
        this.switches = switches;
        this.approved = approved;
    }

    boolean approve(String uri) {
        try {
            URI parsed = new URI(uri);
            if (!parsed.isAbsolute() || parsed.getRawFragment() != null || parsed.getRawUserInfo() != null) {
                return false;
            }
            List<String> patterns = switches.get(approved);
            return patterns.isEmpty()
                    ? parsed.getHost() != null && LOOPBACK.contains(parsed.getHost())
                    : patterns.stream().anyMatch(pattern -> matches(pattern, uri));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean matches(String pattern, String uri) {
        String regex =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return uri.matches(regex);
    }
}
