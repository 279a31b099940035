package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.protocol.Deadline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token before its signature: nothing in it is true yet. It collects what the checks find, for one thread. */
final class UnverifiedToken {
    private final String raw;
    private final Deadline deadline;
    private final int firstDot;
    private final int secondDot;
    private @Nullable TokenHeader header;
    private boolean headerRemembered;
    private List<VerificationKey> keys = List.of();
    private byte[] payload = {};
    private byte[] signature = {};

    UnverifiedToken(String raw, Deadline deadline) {
        this.raw = raw;
        this.deadline = deadline;
        this.firstDot = raw.indexOf('.');
        this.secondDot = raw.indexOf('.', firstDot + 1);
    }

    String raw() {
        return raw;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Whether there are three non-empty parts and no more; before that the parts must not be asked for. */
    boolean compact() {
        return firstDot > 0
                && secondDot > firstDot + 1
                && secondDot < raw.length() - 1
                && raw.indexOf('.', secondDot + 1) < 0;
    }

    String headerPart() {
        return raw.substring(0, firstDot);
    }

    String payloadPart() {
        return raw.substring(firstDot + 1, secondDot);
    }

    String signaturePart() {
        return raw.substring(secondDot + 1);
    }

    /** RFC 7515, section 5.2, step 8; all of it is ASCII once base64url was checked. */
    byte[] signedBytes() {
        return raw.substring(0, secondDot).getBytes(StandardCharsets.US_ASCII);
    }

    TokenHeader header() {
        if (header == null) {
            throw new IllegalStateException("the header was not read");
        }
        return header;
    }

    void header(TokenHeader read, boolean remembered) {
        header = read;
        headerRemembered = remembered;
    }

    /** Whether the header was known from an earlier token. */
    boolean headerRemembered() {
        return headerRemembered;
    }

    /** The keys that may have signed it: after {@link KeyFits} exactly one. */
    List<VerificationKey> keys() {
        return keys;
    }

    void keys(List<VerificationKey> found) {
        keys = found;
    }

    /** Decoded, and not looked into. */
    byte[] payload() {
        return payload;
    }

    void payload(byte[] decoded) {
        payload = decoded;
    }

    byte[] signature() {
        return signature;
    }

    void signature(byte[] decoded) {
        signature = decoded;
    }
}
