package dev.assay.model.audit.verify;

import dev.assay.model.fault.EnvironmentException;
import java.util.Optional;

/** Checks {@code proofs/N.tlog-proof}, against {@code N.entry} where that is there. */
final class ProofRules {
    private static final String END = ".tlog-proof";

    private final LogFolder folder;
    private final TrustedKey key;
    private final Tree tree;

    ProofRules(LogFolder folder, TrustedKey key, Tree tree) {
        this.folder = folder;
        this.key = key;
        this.tree = tree;
    }

    void check() throws Objection, EnvironmentException {
        for (String name : folder.names("proofs")) {
            String number = name.replace(END, "");
            if (name.endsWith(END) && number.matches("[0-9]{1,9}")) {
                checkProof(number, folder.text("proofs/" + name));
            }
        }
    }

    private void checkProof(String number, byte[] file) throws Objection, EnvironmentException {
        ProofText proof = ProofText.parse(file, 2, FaultClass.PROOF);
        long index = proof.number(1, "index", FaultClass.PROOF);
        LogState state = stateOf(proof);
        long named = Long.parseLong(number);
        if (!proof.head(0).equals("c2sp.org/tlog-proof@v1")
                || index != named
                || index >= tree.size()) {
            throw objection(number);
        }
        byte[] leaf = tree.node(0, (int) index);
        String claimed = "proofs/" + number + ".entry";
        if (folder.has(claimed)) {
            Optional<byte[]> entry = folder.read(claimed, LogFolder.ENTRY);
            leaf = tree.leaf(entry.orElseThrow(() -> objection(number)));
        }
        if (!state.hasRoot(tree.fromInclusion(leaf, index, state.size(), proof.hashes()))) {
            throw objection(number);
        }
        if (state.size() > tree.size() || !state.hasRoot(tree.root(state.size()))) {
            throw objection(number);
        }
    }

    private LogState stateOf(ProofText proof) throws Objection {
        try {
            return LogState.verify(proof.checkpoint(), key);
        } catch (Objection objection) {
            throw new Objection(
                    FaultClass.PROOF, "The checkpoint in a proof: " + objection.getMessage());
        }
    }

    private static Objection objection(String number) {
        return new Objection(FaultClass.PROOF, "The proof of entry " + number + " does not hold.");
    }
}
