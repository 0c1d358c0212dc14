package dev.assay.model.detection.upstream;

import java.util.List;

/**
 * What a service said of an item.
 *
 * @param rawSha256 digest of the answer as it came, which is kept beside this
 * @param mapping how it was read
 * @param scores in the service's order
 * @param skipped scores that were no numbers or outside the range the mapping states
 * @param latencyMillis what the service took, NaN where it does not say
 * @param answers of people, where the result is of a human loop
 */
public record UpstreamResult(
        String rawSha256,
        UpstreamMapping mapping,
        List<UpstreamScore> scores,
        int skipped,
        Coverage coverage,
        double latencyMillis,
        List<HumanAnswer> answers) {
    public UpstreamResult {
        scores = List.copyOf(scores);
        answers = List.copyOf(answers);
    }
}
