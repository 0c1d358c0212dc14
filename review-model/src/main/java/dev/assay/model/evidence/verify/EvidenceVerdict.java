package dev.assay.model.evidence.verify;

import dev.assay.model.evidence.bag.BagVerdict;
import java.util.List;

/**
 * What a package is.
 *
 * @param export its name as it gives it
 * @param tagManifest SHA-256 of its {@code tagmanifest-sha256.txt}, for comparing with the log and
 *     with what was said on another way; empty text where there is none
 * @param origin of the log its entries are in
 * @param vkey the key they were checked with
 * @param size entries of that log under the checkpoint
 * @param root of it
 * @param items how many items
 * @param entries how many entries were proved
 * @param findings what does not hold; empty for a package that passes
 * @param gaps what the package itself says is missing
 * @param notes what a reader must know about the answer
 */
public record EvidenceVerdict(
        String export,
        String tagManifest,
        String origin,
        String vkey,
        long size,
        String root,
        int items,
        int entries,
        BagVerdict bag,
        List<EvidenceFinding> findings,
        List<String> gaps,
        List<String> notes) {
    public EvidenceVerdict {
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }

    public boolean pass() {
        return findings.isEmpty();
    }
}
