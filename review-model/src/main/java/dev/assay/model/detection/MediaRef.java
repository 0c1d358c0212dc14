package dev.assay.model.detection;

/**
 * Which decoded stream a detection speaks about. A detection of other bytes is refused.
 *
 * @param sha256 of the item's bytes, 64 lower-case hexadecimal digits
 * @param timebase such as {@code "1/90000"}
 */
public record MediaRef(
        String sha256,
        long bytes,
        int codedWidth,
        int codedHeight,
        int rotation,
        String timebase,
        int frameCount) {}
