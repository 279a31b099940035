package com.descope.jakarta.impl.token;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.log.TokenMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A token whose signature holds. Only {@link SignatureHolds} makes it; what its claims say is still to be judged. */
final class SignedToken {
    private final String raw;
    private final TokenHeader header;
    private final VerificationKey key;
    private final Claims claims;

    SignedToken(String raw, TokenHeader header, VerificationKey key, Claims claims) {
        this.raw = raw;
        this.header = header;
        this.key = key;
        this.claims = claims;
    }

    String raw() {
        return raw;
    }

    TokenHeader header() {
        return header;
    }

    /** The key under which the signature holds. */
    VerificationKey key() {
        return key;
    }

    Claims claims() {
        return claims;
    }

    boolean has(String name) {
        return claims.asMap().containsKey(name);
    }

    /** A claim that is a string where it is there. */
    Optional<String> text(String name) throws TokenRefused {
        Optional<String> text = claims.text(name);
        if (text.isEmpty() && has(name)) {
            throw new TokenRefused(TokenMessage.CLAIM_TYPE, name, "a string");
        }
        return text;
    }

    String requiredText(String name) throws TokenRefused {
        return text(name).orElseThrow(() -> new TokenRefused(TokenMessage.CLAIM_TYPE, name, "there"));
    }

    /** {@code aud}: a string or an array of strings (RFC 7519, section 4.1.3); empty where it is absent. */
    List<String> audiences() throws TokenRefused {
        Object value = claims.asMap().get("aud");
        if (value == null) {
            return List.of();
        }
        if (value instanceof String text) {
            return List.of(text);
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> elements) {
            for (Object element : elements) {
                texts.add(element instanceof String text ? text : "");
            }
        }
        if (texts.isEmpty() || texts.contains("")) {
            throw new TokenRefused(TokenMessage.CLAIM_TYPE, "aud", "a string or an array of strings");
        }
        return texts;
    }
}
