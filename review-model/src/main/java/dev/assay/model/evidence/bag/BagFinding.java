package dev.assay.model.evidence.bag;

import java.util.Optional;

/**
 * One thing that was found in a bag.
 *
 * @param code stable lower-case code, such as {@code digest-mismatch}
 * @param path the file it is about, as the bag names it; content from outside
 * @param sentence what is wrong, in one sentence without names
 */
public record BagFinding(String code, Optional<String> path, String sentence) {}
