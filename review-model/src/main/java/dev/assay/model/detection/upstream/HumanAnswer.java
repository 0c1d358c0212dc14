package dev.assay.model.detection.upstream;

/**
 * What a person answered in a human loop; who it was is not taken over.
 *
 * @param submitted when, as the service wrote it
 * @param seconds spent, NaN where it does not say
 * @param answer the answer as canonical JSON
 */
public record HumanAnswer(String submitted, double seconds, String answer) {}
