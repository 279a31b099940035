package com.descope.jakarta.emulator.token;

import com.descope.jakarta.emulator.fault.TokenDraft;
import com.descope.jakarta.emulator.fault.TokenFault;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A token in the making. Immutable: every method returns another recipe; {@link #sign()} makes the token. */
public final class TokenRecipe {

    private final Signer signer;
    private final TokenDraft draft;

    TokenRecipe(Signer signer, TokenDraft draft) {
        this.signer = signer;
        this.draft = draft;
    }

    /** With this claim, in place of the usual one. */
    public TokenRecipe claim(String name, Object value) {
        return with(TokenFault.claim(name, value));
    }

    /** Without this claim. */
    public TokenRecipe without(String claim) {
        return with(TokenFault.withoutClaim(claim));
    }

    /** With another {@code iss}. */
    public TokenRecipe issuer(String issuer) {
        return claim("iss", issuer);
    }

    /** With another {@code aud}, as an array. */
    public TokenRecipe audience(String... audience) {
        return claim("aud", List.of(audience));
    }

    /** With another {@code exp}. */
    public TokenRecipe expiresAt(Instant instant) {
        return claim("exp", instant.getEpochSecond());
    }

    /** Issued a day earlier, and so ended. */
    public TokenRecipe expired() {
        return with(TokenFault.aDayOld());
    }

    /** With another {@code iat}. */
    public TokenRecipe issuedAt(Instant instant) {
        return claim("iat", instant.getEpochSecond());
    }

    /** Bound to a key that the sender must prove (RFC 7800; RFC 9449, 6.1): no bearer token. */
    public TokenRecipe senderConstrained() {
        return claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));
    }

    /** With this header parameter. */
    public TokenRecipe header(String name, Object value) {
        return with(TokenFault.header(name, value));
    }

    /** With something that is wrong. */
    public TokenRecipe with(TokenFault fault) {
        return new TokenRecipe(signer, fault.apply(draft));
    }

    /** The token. */
    public String sign() {
        return signer.sign(draft);
    }
}
