package com.descope.jakarta.impl.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The application that seals: two applications with the same secret do not open each other's. */
public record SealContext(String issuer, String clientId, String publicPath) {

    /** {@code info} of RFC 5869, section 3.2. Lengths stand before the parts, so that no two lists of parts give the same bytes. */
    byte[] info(String use, String purpose) {
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        for (String part : List.of(use, purpose, issuer, clientId, publicPath)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            info.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            info.writeBytes(bytes);
        }
        return info.toByteArray();
    }
}
