package com.descope.jakarta.impl.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A proof that is wanted of a caller, and what is asked of Descope for it (RFC 9470, section 4).
 *
 * @param maxAge told to programs; Descope issues no {@code auth_time}, so a login that asks for it could not come back
 * @param amr authentication methods, one of which is wanted
 * @param acr authentication contexts, one of which is wanted
 * @param flow the flow that does it
 */
public record StepUp(Optional<Duration> maxAge, Set<String> amr, List<String> acr, Optional<String> flow) {
    private static final int ID_OCTETS = 6;

    /** Tells one from another; short, for cookies, and the same on all nodes, where names may stand in another order. */
    String id() {
        String text =
                List.of(maxAge, new TreeSet<>(amr), new TreeSet<>(acr), flow).toString();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_OCTETS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
