package dev.assay.model.detection;

/** What came of reading a card together with its model file. */
public sealed interface ModelOutcome {
    record Loaded(DetectorModel model) implements ModelOutcome {}

    /**
     * @param sentence what is missing or wrong
     */
    record Refused(String sentence) implements ModelOutcome {}
}
