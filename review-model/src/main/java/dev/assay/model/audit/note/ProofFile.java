package dev.assay.model.audit.note;

import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.audit.merkle.InclusionProof;

/** Writes C2SP tlog-proof files: everything a stranger needs to check one entry offline. */
public final class ProofFile {
    private ProofFile() {}

    /**
     * @param checkpoint signed checkpoint of exactly the size the proof is for
     */
    public static String text(InclusionProof proof, String checkpoint) {
        StringBuilder file = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        file.append("index ").append(proof.index()).append('\n');
        for (Hash hash : proof.path()) {
            file.append(hash).append('\n');
        }
        return file.append('\n').append(checkpoint).toString();
    }
}
