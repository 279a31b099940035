package com.descope.jakarta.impl.token;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import java.util.List;

/**
 * The signature (RFC 7515, section 5.2, step 8): the bridge from {@link UnverifiedToken} to {@link SignedToken}. Claims are
 * parsed here, once, and only when it holds.
 */
final class SignatureHolds {
    private final KeySource source;
    private final KeyFits fits = new KeyFits();
    private final JsonReader json;
    private final HeaderMemory memory;

    SignatureHolds(KeySource source, JsonReader json, HeaderMemory memory) {
        this.source = source;
        this.json = json;
        this.memory = memory;
    }

    SignedToken signed(UnverifiedToken token) throws TokenRefused, ProviderFailure {
        TokenHeader header = token.header();
        if (!holds(token) && !holdsUnderNewerKey(token)) {
            throw new TokenRefused(TokenMessage.SIGNATURE, header.keyId().orElse("(none)"));
        }
        if (!token.headerRemembered()) {
            memory.remember(token.headerPart(), header);
        }
        return Base64Url.utf8(token.payload())
                .flatMap(json::object)
                .map(members ->
                        new SignedToken(token.raw(), header, token.keys().get(0), Claims.of(members)))
                .orElseThrow(() -> new TokenRefused(TokenMessage.CLAIMS_MALFORMED));
    }

    private static boolean holds(UnverifiedToken token) {
        return token.keys().get(0).verifies(token.header().algorithm(), token.signedBytes(), token.signature());
    }

    /** Without {@code kid} nothing but this failure can tell that the key has been replaced. */
    private boolean holdsUnderNewerKey(UnverifiedToken token) throws TokenRefused, ProviderFailure {
        if (token.header().keyId().isPresent()) {
            return false;
        }
        List<VerificationKey> newer = source.newerThan(token.keys().get(0), token.deadline());
        if (newer.isEmpty()) {
            return false;
        }
        token.keys(newer);
        fits.check(token);
        return holds(token);
    }
}
