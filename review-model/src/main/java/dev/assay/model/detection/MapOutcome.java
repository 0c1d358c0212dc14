package dev.assay.model.detection;

/** What a pack has for one frame. */
public sealed interface MapOutcome {
    record Present(Heatmap map) implements MapOutcome {}

    /** The detector gave no map for this frame. */
    record Absent() implements MapOutcome {}

    /**
     * The chunk is not what its header promised.
     *
     * @param sentence what is wrong, in one sentence
     */
    record Damaged(String sentence) implements MapOutcome {}
}
