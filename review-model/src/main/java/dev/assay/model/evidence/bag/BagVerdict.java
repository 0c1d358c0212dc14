package dev.assay.model.evidence.bag;

import java.util.List;

/**
 * What a bag is.
 *
 * @param version as declared, such as {@code 1.0}; empty text where there is no declaration
 * @param algorithms names of the digests its manifests use, in order
 * @param files payload files found
 * @param bytes payload bytes found
 * @param invalid why it is not valid; empty for a valid bag
 * @param warnings what is allowed and yet unwise
 * @param omitted how many findings beyond those listed there were
 */
public record BagVerdict(
        String version,
        List<String> algorithms,
        long files,
        long bytes,
        List<BagFinding> invalid,
        List<BagFinding> warnings,
        long omitted) {
    public BagVerdict {
        algorithms = List.copyOf(algorithms);
        invalid = List.copyOf(invalid);
        warnings = List.copyOf(warnings);
    }

    /** Complete, and every digest of every manifest was compared and holds. */
    public boolean valid() {
        return invalid.isEmpty();
    }
}
