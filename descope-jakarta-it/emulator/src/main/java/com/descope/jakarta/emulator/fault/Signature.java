package com.descope.jakarta.emulator.fault;

/** Who signs a token, and how. */
public enum Signature {
    /** The emulator, with its current key. */
    OWN,
    /** Somebody else, with a key that is in no key set. */
    FOREIGN,
    /** The emulator; then one bit is turned. */
    TAMPERED,
    /** Nobody: the signature part is empty. */
    NONE,
    /** HMAC with the client secret. */
    CLIENT_SECRET,
    /** HMAC with the public key's PEM text as the secret, the classic confusion of algorithms. */
    PUBLIC_KEY
}
