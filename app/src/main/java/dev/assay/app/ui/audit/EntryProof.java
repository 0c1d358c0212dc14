package dev.assay.app.ui.audit;

import java.util.List;

/**
 * One entry with the proof that it is in the log.
 *
 * @param size entries of the log it was proven against
 * @param holds whether the proof leads from the entry's own bytes to the log's root
 * @param path hashes from the leaf upwards, hexadecimal
 * @param leaf leaf hash, hexadecimal
 * @param root root hash at that size, hexadecimal
 * @param steps what each hash of the path leads to
 * @param text the entry as it is on disk
 * @param proofFile the proof in the form others can check (C2SP tlog-proof)
 * @param evidence entry, proof with its checkpoint and verifier key, for somebody without Assay
 */
public record EntryProof(
        LogLine line,
        long size,
        boolean holds,
        List<String> path,
        String leaf,
        String root,
        List<ProofStep> steps,
        String text,
        String proofFile,
        String evidence) {
    public EntryProof {
        path = List.copyOf(path);
        steps = List.copyOf(steps);
    }

    /**
     * @param left the sibling stands before what was reached so far
     * @param sibling hexadecimal
     * @param result hash of both, hexadecimal
     */
    public record ProofStep(boolean left, String sibling, String result) {}
}
