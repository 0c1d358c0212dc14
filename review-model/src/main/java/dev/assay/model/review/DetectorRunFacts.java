package dev.assay.model.review;

import dev.assay.model.item.ContentDigest;

/**
 * What ran over an item, by digest; never a score.
 *
 * @param detector the detector's name and version
 * @param result digest of the detection document
 * @param frames how many frames have a score
 * @param status {@code ok}, {@code not-applicable} or {@code failed}
 */
public record DetectorRunFacts(
        String detector,
        ContentDigest model,
        ContentDigest card,
        ContentDigest result,
        long frames,
        String status) {}
