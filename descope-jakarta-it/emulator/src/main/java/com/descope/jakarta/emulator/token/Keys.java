package com.descope.jakarta.emulator.token;

import com.descope.jakarta.emulator.user.Ids;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The project's signing keys, newest first. Old ones stay in the set for twelve rotations, as at Descope. Thread-safe. */
public final class Keys {

    private static final int KEPT = 12;

    private final Ids ids;
    private final Deque<RSAKey> live = new ArrayDeque<>();
    private Optional<RSAKey> foreign = Optional.empty();

    public Keys(Ids ids) {
        this.ids = ids;
        rotate();
    }

    /** A new key signs from now on; the older ones stay in the set. */
    public synchronized void rotate() {
        live.addFirst(generate());
        if (live.size() > KEPT + 1) {
            live.removeLast();
        }
    }

    /** A new key signs from now on, and the older ones are gone: every token signed before is void. */
    public synchronized void rotateAndRevoke() {
        live.clear();
        rotate();
    }

    /** The public keys, as in the {@code keys} member of the key set. */
    public synchronized List<Map<String, Object>> published() {
        return live.stream().map(key -> key.toPublicJWK().toJSONObject()).toList();
    }

    synchronized RSAKey current() {
        return live.getFirst();
    }

    synchronized List<RSAKey> all() {
        return List.copyOf(live);
    }

    synchronized RSAKey foreign() {
        RSAKey key = foreign.orElseGet(this::generate);
        foreign = Optional.of(key);
        return key;
    }

    private RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(ids.next("SK"))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform makes RSA keys.", e);
        }
    }
}
