package com.descope.jakarta.impl.config;

import java.nio.charset.StandardCharsets;

/** Text that is never shown. */
public record Secret(String value) {

    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
