package dev.assay.model.provenance;

/**
 * Something that would have made the answer stronger and is not there.
 *
 * @param what stable name, such as {@code timeStamp}
 * @param sentence what its absence means, for the person at the screen
 */
public record Missing(String what, String sentence) {}
