package dev.assay.model.audit.verify;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A verifier key that the person who verifies trusts; read from C2SP vkey text. Immutable. */
public final class TrustedKey {
    private static final int LOG = 1;
    private static final int COSIGNER = 4;

    private final String name;
    private final int type;
    private final byte[] id;
    private final PublicKey key;

    private TrustedKey(String name, int type, byte[] id, PublicKey key) {
        this.name = name;
        this.type = type;
        this.id = id;
        this.key = key;
    }

    /** Empty for anything that is not a vkey with an Ed25519 key and the id that belongs to it. */
    public static Optional<TrustedKey> parse(String vkey) {
        String line = vkey.strip();
        int first = line.indexOf('+');
        int second = line.indexOf('+', first + 1);
        if (first < 1 || second < 0) {
            return Optional.empty();
        }
        String name = line.substring(0, first);
        try {
            byte[] typed = Base64.getDecoder().decode(line.substring(second + 1));
            if (typed.length != 33 || (typed[0] != LOG && typed[0] != COSIGNER)) {
                return Optional.empty();
            }
            ByteArrayOutputStream named = new ByteArrayOutputStream();
            named.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            named.write('\n');
            named.writeBytes(typed);
            byte[] id = Arrays.copyOf(Tree.sha256(named.toByteArray()), 4);
            if (!String.format("%08x", ByteBuffer.wrap(id).getInt())
                    .equals(line.substring(first + 1, second))) {
                return Optional.empty();
            }
            PublicKey key = publicKey(Arrays.copyOfRange(typed, 1, 33));
            return Optional.of(new TrustedKey(name, typed[0], id, key));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** RFC 8032 section 5.1.2: little endian, the top bit is the sign of x. */
    private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = encoded[31 - i];
        }
        boolean odd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, bigEndian));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    public String name() {
        return name;
    }

    /** Whether it signs as a witness, with a time, and not as a log. */
    public boolean isCosigner() {
        return type == COSIGNER;
    }

    boolean wrote(SignedText.Line line) {
        return line.name().equals(name) && Arrays.equals(Arrays.copyOf(line.blob(), 4), id);
    }

    /** Whether a signature line that claims to be this key's holds for the text. */
    boolean holds(SignedText.Line line, String text) {
        byte[] rest = Arrays.copyOfRange(line.blob(), 4, line.blob().length);
        if (!isCosigner()) {
            return rest.length == 64 && verify(text, rest);
        }
        if (rest.length != 72) {
            return false;
        }
        long time = ByteBuffer.wrap(rest).getLong();
        String timed = "cosignature/v1\ntime " + Long.toUnsignedString(time) + "\n" + text;
        return verify(timed, Arrays.copyOfRange(rest, 8, 72));
    }

    private boolean verify(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
