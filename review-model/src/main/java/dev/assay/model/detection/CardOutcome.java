package dev.assay.model.detection;

/** What came of reading a card. */
public sealed interface CardOutcome {
    record Read(DetectorCard card) implements CardOutcome {}

    /**
     * @param sentence what is missing or wrong, and where; holds nothing of the file but the names
     *     of its fields
     */
    record Refused(String sentence) implements CardOutcome {}
}
