package com.descope.jakarta.emulator.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token before it is signed.
 *
 * @param header its header
 * @param claims its claims
 * @param signature how it is going to be signed
 */
public record TokenDraft(Map<String, Object> header, Map<String, Object> claims, Signature signature) {

    public TokenDraft {
        header = new LinkedHashMap<>(header);
        claims = new LinkedHashMap<>(claims);
    }

    /** With a header parameter; null: without it. */
    TokenDraft header(String name, @Nullable Object value) {
        TokenDraft draft = new TokenDraft(header, claims, signature);
        if (value == null) {
            draft.header.remove(name);
        } else {
            draft.header.put(name, value);
        }
        return draft;
    }

    TokenDraft claims(Map<String, Object> others) {
        return new TokenDraft(header, others, signature);
    }

    TokenDraft signed(Signature by) {
        return new TokenDraft(header, claims, by);
    }
}
