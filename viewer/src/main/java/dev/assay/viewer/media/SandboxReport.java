package dev.assay.viewer.media;

import java.util.List;

/**
 * What confines one worker, measured from inside it before it read a byte of media.
 *
 * @param decided why it is this level and no other, in a plain sentence
 * @param inForce plain sentences, one per measure that held
 * @param missing plain sentences, one per measure that was tried and did not hold: what is missing
 *     and what that means
 */
public record SandboxReport(
        SandboxLevel level, String decided, List<String> inForce, List<String> missing) {
    public SandboxReport {
        inForce = List.copyOf(inForce);
        missing = List.copyOf(missing);
    }
}
