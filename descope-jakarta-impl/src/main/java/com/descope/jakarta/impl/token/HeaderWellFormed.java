package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Optional;

/**
 * The header is one JSON object in strict base64url, its member names are unique (RFC 7515, section 4), {@code alg} is there,
 * {@code kid} and {@code typ} are strings where they are there.
 */
final class HeaderWellFormed implements TokenCheck<UnverifiedToken> {
    private static final int LONGEST = 2_048;

    private final JsonReader json;
    private final HeaderMemory memory;

    HeaderWellFormed(JsonReader json, HeaderMemory memory) {
        this.json = json;
        this.memory = memory;
    }

    @Override
    public void check(UnverifiedToken token) throws TokenRefused {
        String part = token.headerPart();
        Optional<TokenHeader> known = memory.recall(part);
        token.header(known.isPresent() ? known.get() : parsed(part), known.isPresent());
    }

    private TokenHeader parsed(String part) throws TokenRefused {
        if (part.length() > LONGEST) {
            throw new TokenRefused(TokenMessage.HEADER_MALFORMED, "it is longer than " + LONGEST + " characters");
        }
        String text = Base64Url.decode(part)
                .flatMap(Base64Url::utf8)
                .orElseThrow(() -> new TokenRefused(TokenMessage.HEADER_MALFORMED, "it is not base64url of UTF-8"));
        return json.object(text)
                .flatMap(TokenHeader::of)
                .orElseThrow(() -> new TokenRefused(
                        TokenMessage.HEADER_MALFORMED,
                        "it is not a JSON object with alg, and kid and typ of the right type"));
    }
}
