package dev.assay.model.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A C2SP vkey, {@code name+hex id+base64(type, key)}: a name and the Ed25519 key that speaks for
 * it. Immutable.
 */
public final class VerifierKey {
    /** What its signatures mean. */
    public enum Kind {
        /** Type 0x01: a signature over the note's text. */
        ED25519(1),
        /** Type 0x04: cosignature/v1, a signature over time and text. */
        COSIGNATURE_V1(4);

        private final int type;

        Kind(int type) {
            this.type = type;
        }
    }

    private static final byte[] ED25519_DER = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final Kind kind;
    private final byte[] raw;
    private final int id;

    private VerifierKey(String name, Kind kind, byte[] raw) {
        this.name = name;
        this.kind = kind;
        this.raw = raw;
        this.id = idOf(name, kind, raw);
    }

    /**
     * @param raw the 32 bytes of an Ed25519 public key
     */
    public static VerifierKey of(String name, Kind kind, byte[] raw) {
        if (!isName(name) || raw.length != 32) {
            throw new IllegalArgumentException("not a key name with an Ed25519 key");
        }
        return new VerifierKey(name, kind, raw.clone());
    }

    /** Empty for anything that is not a vkey of a known type with the right id. */
    public static Optional<VerifierKey> parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) {
            return Optional.empty();
        }
        byte[] typed;
        try {
            typed = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (typed.length == 33 && typed[0] == kind.type) {
                VerifierKey key = new VerifierKey(parts[0], kind, Arrays.copyOfRange(typed, 1, 33));
                return key.id == HexFormat.fromHexDigits(parts[1])
                        ? Optional.of(key)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Not empty, at most 200 characters, without white space and plus signs. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= 200
                && name.codePoints()
                        .noneMatch(c ->
                                c == '+'
                                        || c < 0x20
                                        || Character.isWhitespace(c)
                                        || Character.isSpaceChar(c));
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** First four bytes of SHA-256(name, LF, type, key), big endian. */
    public int id() {
        return id;
    }

    /** The 32 bytes of the public key. */
    public byte[] raw() {
        return raw.clone();
    }

    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] der = Arrays.copyOf(ED25519_DER, ED25519_DER.length + raw.length);
        System.arraycopy(raw, 0, der, ED25519_DER.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    }

    private static int idOf(String name, Kind kind, byte[] raw) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) kind.type);
            return ByteBuffer.wrap(digest.digest(raw)).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** The vkey text. */
    @Override
    public String toString() {
        byte[] typed = new byte[33];
        typed[0] = (byte) kind.type;
        System.arraycopy(raw, 0, typed, 1, 32);
        return name
                + "+"
                + HexFormat.of().toHexDigits(id)
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && key.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return id;
    }
}
