package dev.assay.model.audit.verify;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Verifies single entries under one checkpoint, from their proofs alone, where the log they come
 * from is not at hand. Made only of a checkpoint whose signature holds. Immutable.
 */
public final class EntryVerifier {
    /** Whether a checkpoint can be built upon. */
    public sealed interface Outcome {
        record Signed(EntryVerifier entries) implements Outcome {}

        record Objected(String sentence) implements Outcome {}
    }

    private final byte[] checkpoint;
    private final LogState state;

    private EntryVerifier(byte[] checkpoint, LogState state) {
        this.checkpoint = checkpoint;
        this.state = state;
    }

    public static Outcome of(byte[] checkpoint, TrustedKey key) {
        try {
            return new Outcome.Signed(
                    new EntryVerifier(checkpoint.clone(), LogState.verify(checkpoint, key)));
        } catch (Objection objection) {
            return new Outcome.Objected(String.valueOf(objection.getMessage()));
        }
    }

    /** How many entries the log has. */
    public long size() {
        return state.size();
    }

    /** Its root in base64. */
    public String root() {
        return Base64.getEncoder().encodeToString(state.root());
    }

    /** The leaf hash of an entry in base64. */
    public static String leaf(byte[] entry) {
        return Base64.getEncoder().encodeToString(new Tree().leaf(entry));
    }

    /**
     * @param proof a C2SP tlog-proof under exactly this checkpoint
     * @return why it does not show that {@code entry} is number {@code index} of the log, or empty
     */
    public Optional<String> objection(byte[] proof, byte[] entry, long index) {
        try {
            ProofText text = ProofText.parse(proof, 2, FaultClass.PROOF);
            if (!text.head(0).equals("c2sp.org/tlog-proof@v1")
                    || text.number(1, "index", FaultClass.PROOF) != index) {
                return Optional.of("The proof is not one for this entry.");
            }
            if (!Arrays.equals(text.checkpoint(), checkpoint)) {
                return Optional.of("The proof is under another checkpoint.");
            }
            Tree tree = new Tree();
            byte[] root = tree.fromInclusion(tree.leaf(entry), index, state.size(), text.hashes());
            return state.hasRoot(root)
                    ? Optional.empty()
                    : Optional.of("The proof does not lead to the signed root.");
        } catch (Objection objection) {
            return Optional.of(String.valueOf(objection.getMessage()));
        }
    }
}
