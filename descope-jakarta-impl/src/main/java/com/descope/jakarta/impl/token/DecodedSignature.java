package com.descope.jakarta.impl.token;

import com.nimbusds.jose.util.Base64URL;
import java.io.Serial;

/** A signature for Nimbus that {@link Base64Url} has decoded already; Nimbus would decode its text again, leniently. */
final class DecodedSignature extends Base64URL {
    @Serial
    private static final long serialVersionUID = 1L;

    private final byte[] octets;

    DecodedSignature(byte[] octets) {
        super("");
        this.octets = octets;
    }

    @Override
    public byte[] decode() {
        return octets;
    }
}
