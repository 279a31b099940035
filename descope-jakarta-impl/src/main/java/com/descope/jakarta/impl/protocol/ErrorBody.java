package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.web.Header;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an error answer says, in OAuth's words (RFC 6749, section 5.2), in Descope's, or in both. All of it may be an
 * attacker's text.
 *
 * @param codes {@code error} and {@code errorCode}, as far as they are there
 * @param description for the log only
 */
record ErrorBody(List<String> codes, String description) {
    private static final Pattern CODE = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,100}");
    private static final Set<String> HARMLESS =
            Set.of("grant_type", "client_id", "redirect_uri", "token_type_hint", "scope", "audience");

    static ErrorBody of(Map<String, Object> object, HttpCall call) {
        List<String> codes = texts(object, "error", "errorCode")
                .filter(code -> CODE.matcher(code).matches())
                .toList();
        String description = texts(
                        object, "error_description", "description", "errorDescription", "errorMessage", "message")
                .distinct()
                .collect(Collectors.joining(" - "));
        return new ErrorBody(codes, withoutSecrets(description, call));
    }

    private static Stream<String> texts(Map<String, Object> object, String... names) {
        return Stream.of(names)
                .map(object::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank());
    }

    /** A server may repeat what it was sent, and then the code or token would stand in the log. */
    private static String withoutSecrets(String description, HttpCall call) {
        String clean = description;
        for (Map.Entry<String, String> field : call.form().entrySet()) {
            if (!HARMLESS.contains(field.getKey()) && !field.getValue().isEmpty()) {
                clean = clean.replace(field.getValue(), "(" + field.getKey() + ")");
            }
        }
        for (Header header : call.headers()) {
            if (header.name().equalsIgnoreCase("Authorization")) {
                String credentials = header.value().substring(header.value().indexOf(' ') + 1);
                clean = clean.replace(credentials, "(credentials)");
            }
        }
        return clean;
    }

    /** The code to be shown and kept: OAuth's before Descope's. */
    String code() {
        return codes.isEmpty() ? "no error code" : codes.get(0);
    }

    boolean says(Set<String> known) {
        return codes.stream().anyMatch(known::contains);
    }
}
