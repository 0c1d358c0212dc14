package dev.assay.model.audit.verify;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A checkpoint whose signature by the trusted key holds. */
final class LogState {
    private final SignedText note;
    private final long size;
    private final byte[] root;

    private LogState(SignedText note, long size, byte[] root) {
        this.note = note;
        this.size = size;
        this.root = root;
    }

    /** Signature first, then whose log it is, then the form of what was signed. */
    static LogState verify(byte[] checkpoint, TrustedKey key) throws Objection {
        SignedText note = SignedText.parse(checkpoint);
        List<SignedText.Line> own = note.lines().stream().filter(key::wrote).toList();
        if (own.isEmpty()) {
            throw new Objection(
                    FaultClass.SIGNATURE, "A checkpoint is not signed by the trusted key.");
        }
        if (!own.stream().allMatch(line -> key.holds(line, note.text()))) {
            throw new Objection(
                    FaultClass.SIGNATURE, "The signature of a checkpoint does not hold.");
        }
        String[] lines = note.text().split("\n", -1);
        if (!lines[0].equals(key.name())) {
            throw new Objection(FaultClass.ORIGIN, "A checkpoint speaks of another log.");
        }
        return new LogState(note, sizeIn(lines), rootIn(lines));
    }

    private static long sizeIn(String[] lines) throws Objection {
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new Objection(FaultClass.FORMAT, "The size in a checkpoint is malformed.");
        }
        return Long.parseLong(lines[1]);
    }

    private static byte[] rootIn(String[] lines) throws Objection {
        for (String extension : Arrays.asList(lines).subList(3, lines.length - 1)) {
            if (extension.isEmpty()) {
                throw new Objection(FaultClass.FORMAT, "A checkpoint has an empty line.");
            }
        }
        return hash(lines[2], FaultClass.FORMAT);
    }

    /** Reads a base64 hash in its canonical spelling. */
    static byte[] hash(String base64, FaultClass blamed) throws Objection {
        try {
            byte[] hash = Base64.getDecoder().decode(base64);
            if (hash.length == 32 && Base64.getEncoder().encodeToString(hash).equals(base64)) {
                return hash;
            }
        } catch (IllegalArgumentException e) {
            // says the same as a hash of the wrong length
        }
        throw new Objection(blamed, "A hash is malformed.");
    }

    /** How many of these witnesses signed; objects to any of their signatures that fails. */
    int cosigners(List<TrustedKey> witnesses) throws Objection {
        int count = 0;
        for (TrustedKey witness : witnesses) {
            boolean signed = false;
            for (SignedText.Line line : note.lines()) {
                if (!witness.wrote(line)) {
                    continue;
                }
                if (!witness.holds(line, note.text())) {
                    throw new Objection(
                            FaultClass.COSIGNATURE, "A witness's signature does not hold.");
                }
                signed = true;
            }
            count += signed ? 1 : 0;
        }
        return count;
    }

    long size() {
        return size;
    }

    boolean hasRoot(byte[] other) {
        return Arrays.equals(root, other);
    }

    byte[] root() {
        return root;
    }
}
