package dev.assay.model.detection.upstream;

import org.jspecify.annotations.Nullable;

/**
 * One score of a service.
 *
 * @param frame the frame it was put to, null where that is unknown
 * @param time as the service gave it, in the mapping's basis; null where it gave none
 * @param label name of what was scored, empty for the item itself
 * @param score 0 to 1, higher more suspicious
 */
public record UpstreamScore(
        @Nullable Integer frame,
        Alignment alignment,
        @Nullable Double time,
        String label,
        double score) {}
