package dev.assay.model.detection;

/**
 * What a model reacted to in one frame. It is no statement about where a manipulation is: measured
 * against true masks, explanations of a detector did little better than chance where the same
 * model's own mask was right.
 *
 * @param logit what is explained, oriented so that higher is more suspicious
 * @param map in logits: how far the score falls where a cell is hidden, or the like
 * @param insertionLessDeletion how much the map knows of the score, -1 to 1
 * @param byLot the same for maps drawn by lot, to compare
 * @param byCentre the same for a blob in the middle, to compare
 * @param repeats correlation of two independent halves; 1 where nothing is drawn by lot
 * @param runs how often the model was run
 */
public record Explanation(
        ExplainMethod method,
        int frame,
        double logit,
        Heatmap map,
        double insertionLessDeletion,
        double byLot,
        double byCentre,
        double repeats,
        int runs) {
    /** Stands beside every explanation. */
    public static final String LABEL =
            "what the detector reacted to, not where the manipulation is";

    /** Whether the map knows more of the score than lots and the middle do. */
    public boolean betterThanChance() {
        return insertionLessDeletion > Math.max(byLot, byCentre);
    }
}
