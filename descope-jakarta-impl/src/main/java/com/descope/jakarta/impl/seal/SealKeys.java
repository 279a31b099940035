package com.descope.jakarta.impl.seal;

import com.nimbusds.jose.KeyLengthException;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.crypto.opts.MaxDecompressedPlainTextLength;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** All keys of one secret: one to seal and one to authenticate for each purpose, so that no key serves two algorithms. */
final class SealKeys {
    private static final byte[] SALT = "descope-jakarta".getBytes(StandardCharsets.UTF_8);
    private static final int KEY_LENGTH = 32;
    private static final int ID_LENGTH = 6;

    private final String id;
    private final Map<Purpose, DirectEncrypter> encrypters = new EnumMap<>(Purpose.class);
    private final Map<Purpose, DirectDecrypter> decrypters = new EnumMap<>(Purpose.class);
    private final Map<Purpose, byte[]> macKeys = new EnumMap<>(Purpose.class);

    SealKeys(byte[] secret, SealContext context) {
        byte[] root = Hkdf.extract(SALT, secret);
        id = Base64URL.encode(Hkdf.expand(root, context.info("id", ""), ID_LENGTH))
                .toString();
        for (Purpose purpose : Purpose.values()) {
            byte[] key = Hkdf.expand(root, context.info("seal", purpose.label()), KEY_LENGTH);
            macKeys.put(purpose, Hkdf.expand(root, context.info("mac", purpose.label()), KEY_LENGTH));
            addCipher(purpose, new SecretKeySpec(key, "AES"));
        }
    }

    private void addCipher(Purpose purpose, SecretKey key) {
        try {
            encrypters.put(purpose, new DirectEncrypter(key));
            decrypters.put(
                    purpose,
                    new DirectDecrypter(key, false, Set.of(new MaxDecompressedPlainTextLength(Seal.LONGEST_TEXT))));
        } catch (KeyLengthException impossible) {
            throw new IllegalStateException("A derived key has the wrong length.", impossible);
        }
    }

    /** Tells secrets apart without telling anything about them. */
    String id() {
        return id;
    }

    DirectEncrypter encrypter(Purpose purpose) {
        return key(encrypters, purpose);
    }

    DirectDecrypter decrypter(Purpose purpose) {
        return key(decrypters, purpose);
    }

    String mac(Purpose purpose, String text) {
        byte[] mac = Hkdf.hmac(key(macKeys, purpose), text.getBytes(StandardCharsets.UTF_8));
        return Base64URL.encode(mac).toString();
    }

    private static <K> K key(Map<Purpose, K> keys, Purpose purpose) {
        K key = keys.get(purpose);
        if (key == null) {
            throw new IllegalStateException("Every purpose has its keys.");
        }
        return key;
    }
}
