package dev.assay.model.audit.note;

/** Signs for one log origin: the device key, or a key service. Safe for several threads. */
public interface Signer {
    /** The C2SP verifier key: name, key id and public key, as {@link VerifierKey} parses it. */
    VerifierKey key();

    /** The Ed25519 signature (64 bytes) over {@code message}. */
    byte[] sign(byte[] message);
}
