package com.descope.jakarta.impl.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Parsed headers by their exact characters: all tokens of a key have the same. Only headers of tokens whose signature held
 * get in, so that nobody else can fill it.
 */
final class HeaderMemory {
    private static final int MOST = 200;

    private final Cache<String, TokenHeader> headers =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    Optional<TokenHeader> recall(String part) {
        return Optional.ofNullable(headers.getIfPresent(part));
    }

    void remember(String part, TokenHeader header) {
        headers.put(part, header);
    }
}
