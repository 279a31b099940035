package com.descope.jakarta.impl.seal;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Seals what others keep for us: JWE with direct encryption (RFC 7516, RFC 7518 sections 4.5 and 5.3). The protected header
 * repeats purpose and name, so that what is sealed for one of them does not open as another. The newest secret seals, all open.
 */
public final class Seal {
    /** Characters of a sealed text; several tokens of 16 kB do not fit, those that Descope issues do. */
    public static final int LONGEST_SEALED = 65_536;
    /** Octets of a text, before compression. */
    public static final int LONGEST_TEXT = 131_072;

    private static final String PURPOSE = "purpose";
    private static final String NAME = "name";
    /** Header, no encrypted key, initialization vector, ciphertext, tag: Nimbus would skip other characters. */
    private static final Pattern COMPACT = Pattern.compile("[\\w-]++\\.\\.[\\w-]++\\.[\\w-]++\\.[\\w-]++");

    private final SealKeys newest;
    private final Map<String, SealKeys> byId = new LinkedHashMap<>();

    /** Secrets: the newest first, at least one. */
    public Seal(List<byte[]> secrets, SealContext context) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("Sealing takes a secret.");
        }
        newest = new SealKeys(secrets.get(0), context);
        byId.put(newest.id(), newest);
        for (byte[] older : secrets.subList(1, secrets.size())) {
            SealKeys keys = new SealKeys(older, context);
            byId.putIfAbsent(keys.id(), keys);
        }
    }

    /**
     * The sealed text, in characters that a cookie value and a URL may hold.
     *
     * @throws IllegalArgumentException if it would be too long to be opened again
     */
    public String seal(Purpose purpose, String name, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        if (octets.length > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text of " + octets.length + " octets is too long to be sealed.");
        }
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .compressionAlgorithm(CompressionAlgorithm.DEF)
                .keyID(newest.id())
                .customParam(PURPOSE, purpose.label())
                .customParam(NAME, name)
                .build();
        String sealed = encrypt(new JWEObject(header, new Payload(octets)), purpose);
        if (sealed.length() > LONGEST_SEALED) {
            throw new IllegalArgumentException("Sealed, the text has " + sealed.length() + " characters: too long.");
        }
        return sealed;
    }

    private String encrypt(JWEObject jwe, Purpose purpose) {
        try {
            jwe.encrypt(newest.encrypter(purpose));
            return jwe.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Sealing failed.", impossible);
        }
    }

    /** The text, or empty for whatever was not sealed by this application, for this purpose and under this name. */
    public Optional<String> open(Purpose purpose, String name, String sealed) {
        if (sealed.length() > LONGEST_SEALED || !COMPACT.matcher(sealed).matches()) {
            return Optional.empty();
        }
        try {
            JWEObject jwe = JWEObject.parse(sealed);
            SealKeys keys = byId.get(jwe.getHeader().getKeyID());
            if (keys == null || !isCanonical(jwe) || !isFor(jwe.getHeader(), purpose, name)) {
                return Optional.empty();
            }
            jwe.decrypt(keys.decrypter(purpose));
            return Optional.of(jwe.getPayload().toString());
        } catch (ParseException | JOSEException | RuntimeException notOurs) {
            // Nimbus answers to some malformed headers with unchecked exceptions.
            return Optional.empty();
        }
    }

    private static boolean isFor(JWEHeader header, Purpose purpose, String name) {
        return JWEAlgorithm.DIR.equals(header.getAlgorithm())
                && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                && purpose.label().equals(header.getCustomParam(PURPOSE))
                && name.equals(header.getCustomParam(NAME));
    }

    /** Only one spelling of the sealed octets is ours: the unused bits of the last character are not anybody's to set. */
    private static boolean isCanonical(JWEObject jwe) {
        return isCanonical(jwe.getIV()) && isCanonical(jwe.getCipherText()) && isCanonical(jwe.getAuthTag());
    }

    private static boolean isCanonical(Base64URL part) {
        return Base64URL.encode(part.decode()).equals(part);
    }

    /** HMAC-SHA256 in base64url, by the newest secret. */
    public String mac(Purpose purpose, String text) {
        return newest.mac(purpose, text);
    }

    /** Whether one of our secrets made this HMAC for this purpose and text; takes the same time wherever they differ. */
    public boolean macHolds(Purpose purpose, String text, String mac) {
        byte[] claimed = mac.getBytes(StandardCharsets.UTF_8);
        boolean holds = false;
        for (SealKeys keys : byId.values()) {
            byte[] expected = keys.mac(purpose, text).getBytes(StandardCharsets.UTF_8);
            holds |= MessageDigest.isEqual(expected, claimed);
        }
        return holds;
    }
}
