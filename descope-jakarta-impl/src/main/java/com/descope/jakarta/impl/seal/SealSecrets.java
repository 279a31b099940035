package com.descope.jakarta.impl.seal;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/** What seals are made of: the configured secrets, else the client secret, else chance. */
public final class SealSecrets {
    private static final byte[] SALT = "descope-jakarta".getBytes(StandardCharsets.UTF_8);
    private static final byte[] INFO = "sealing secret".getBytes(StandardCharsets.UTF_8);
    private static final int LENGTH = 32;

    private SealSecrets() {}

    /** The newest first, at least one. Random ones differ at each call: to be called once for a deployment. */
    public static List<byte[]> of(DescopeConfig config, SecureRandom random) {
        List<Secret> configured = config.sessions().secrets();
        if (!configured.isEmpty()) {
            return configured.stream().map(Secret::bytes).toList();
        }
        return List.of(config.client().secret().map(SealSecrets::derived).orElseGet(() -> chance(random)));
    }

    /** Whether no other node can open what this one seals. */
    public static boolean random(DescopeConfig config) {
        return config.sessions().secrets().isEmpty() && config.client().secret().isEmpty();
    }

    private static byte[] derived(Secret clientSecret) {
        return Hkdf.expand(Hkdf.extract(SALT, clientSecret.bytes()), INFO, LENGTH);
    }

    private static byte[] chance(SecureRandom random) {
        byte[] secret = new byte[LENGTH];
        random.nextBytes(secret);
        return secret;
    }
}
