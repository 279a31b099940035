package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.AuthorizationRequest;
import com.descope.jakarta.emulator.grant.Challenge;
import com.descope.jakarta.emulator.http.Fields;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads authorization requests, and refuses bad ones. */
final class AuthorizationRequests {

    private final Switches switches;

    AuthorizationRequests(Switches switches) {
        this.switches = switches;
    }

    AuthorizationRequest read(Fields fields, String redirectUri) throws AuthorizationRefused {
        if (!fields.repeated().isEmpty()) {
            throw new AuthorizationRefused("invalid_request", "Sent twice: " + fields.repeated());
        }
        if (fields.first("request").isPresent() || fields.first("request_uri").isPresent()) {
            throw new AuthorizationRefused("request_not_supported", "Request objects are not supported.");
        }
        String type = required(fields, "response_type");
        if (!type.equals("code")) {
            throw new AuthorizationRefused("unsupported_response_type", "Only response_type=code is supported.");
        }
        String scope = required(fields, "scope");
        if (!words(scope).contains("openid")) {
            throw new AuthorizationRefused("invalid_scope", "The scope must contain openid.");
        }
        return new AuthorizationRequest(
                redirectUri,
                required(fields, "state"),
                scope,
                fields.first("nonce"),
                challenge(fields),
                prompt(fields),
                maxAge(fields),
                fields.first("tenant"),
                fields.first("login_hint").or(() -> fields.first("loginHint")));
    }

    private Optional<Challenge> challenge(Fields fields) throws AuthorizationRefused {
        Optional<String> value = fields.first("code_challenge");
        if (value.isEmpty()) {
            if (switches.get(Switch.PKCE_REQUIRED)) {
                throw new AuthorizationRefused("invalid_request", "code_challenge is missing.");
            }
            return Optional.empty();
        }
        // RFC 7636, 4.3: without a method it is plain.
        String method = fields.first("code_challenge_method").orElse("plain");
        boolean plain = method.equals("plain") && switches.get(Switch.PKCE_PLAIN);
        if (!plain && !method.equals("S256")) {
            throw new AuthorizationRefused("invalid_request", "code_challenge_method must be S256.");
        }
        if (!value.get().matches(plain ? "[A-Za-z0-9._~-]{43,128}" : "[A-Za-z0-9_-]{43}")) {
            throw new AuthorizationRefused("invalid_request", "code_challenge is malformed.");
        }
        return Optional.of(new Challenge(value.get(), plain));
    }

    private static Set<String> prompt(Fields fields) throws AuthorizationRefused {
        Set<String> prompt = words(fields.first("prompt").orElse(""));
        if (prompt.contains("none") && prompt.size() > 1) {
            throw new AuthorizationRefused("invalid_request", "prompt=none stands alone.");
        }
        return prompt;
    }

    private static Optional<Duration> maxAge(Fields fields) throws AuthorizationRefused {
        Optional<String> age = fields.first("max_age");
        if (age.isPresent() && !age.get().matches("\\d{1,9}")) {
            throw new AuthorizationRefused("invalid_request", "max_age is not a number of seconds.");
        }
        return age.map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static String required(Fields fields, String name) throws AuthorizationRefused {
        return fields.first(name).orElseThrow(() -> new AuthorizationRefused("invalid_request", name + " is missing."));
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.trim().split("\\s+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }
}
