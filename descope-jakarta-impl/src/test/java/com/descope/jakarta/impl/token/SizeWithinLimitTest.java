package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.log.TokenMessage;
import org.junit.jupiter.api.Test;

class SizeWithinLimitTest extends TokenRules {

    @Test
    void aTokenBeyond16kBIsNotRead() {
        bothRefused(TokenMessage.TOO_LONG, "x".repeat(16_385));
        bothRefused(TokenMessage.TOO_LONG, TestTokens.sign(with(tokens.accessToken(), "x", "x".repeat(16_384))));
    }

    @Test
    void aTokenOf16kBIsRead() {
        bothRefused(TokenMessage.NOT_COMPACT, "x".repeat(16_384));
    }

    @Test
    void noKeyIsFetchedForIt() {
        bothRefused(TokenMessage.TOO_LONG, TestTokens.sign(with(tokens.accessToken(), "x", "x".repeat(16_384))));
        assertEquals(0, server.fetches());
    }
}
