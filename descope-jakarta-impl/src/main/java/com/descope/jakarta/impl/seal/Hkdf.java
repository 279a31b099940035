package com.descope.jakarta.impl.seal;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869), which the JDK has from version 25 on only. */
final class Hkdf {
    private static final String HMAC = "HmacSHA256";
    private static final int HASH_LENGTH = 32;

    private Hkdf() {}

    /** RFC 5869, section 2.2: an empty salt is a salt of zeros. */
    static byte[] extract(byte[] salt, byte[] secret) {
        return hmac(salt.length == 0 ? new byte[HASH_LENGTH] : salt).doFinal(secret);
    }

    /** RFC 5869, section 2.3. */
    static byte[] expand(byte[] pseudorandomKey, byte[] info, int length) {
        if (length > 255 * HASH_LENGTH) {
            throw new IllegalArgumentException("More than 255 hashes of key material were asked for.");
        }
        Mac mac = hmac(pseudorandomKey);
        byte[] output = new byte[length];
        byte[] block = {};
        for (int filled = 0, counter = 1; filled < length; filled += HASH_LENGTH, counter++) {
            mac.update(block);
            mac.update(info);
            block = mac.doFinal(new byte[] {(byte) counter});
            System.arraycopy(block, 0, output, filled, Math.min(HASH_LENGTH, length - filled));
        }
        Arrays.fill(block, (byte) 0);
        return output;
    }

    private static Mac hmac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
            throw new IllegalStateException("This JVM lacks HmacSHA256, which every JVM must have.", missing);
        }
    }

    /** HMAC-SHA256 (RFC 2104) with a derived key. */
    static byte[] hmac(byte[] key, byte[] text) {
        return hmac(key).doFinal(text);
    }
}
