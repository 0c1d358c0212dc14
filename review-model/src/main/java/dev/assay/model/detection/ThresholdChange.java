package dev.assay.model.detection;

import java.util.List;

/**
 * What another threshold would have done to items that people have decided: a question about the
 * past, asked before a change and recorded with it.
 *
 * @param before threshold in force
 * @param after threshold asked about, oriented like the scores
 * @param missed items confirmed as manipulated that are over now and would pass
 * @param caught items confirmed as manipulated that pass now and would be over
 * @param raised items confirmed as authentic that pass now and would be over
 * @param cleared items confirmed as authentic that are over now and would pass
 */
public record ThresholdChange(
        double before, double after, int missed, int caught, int raised, int cleared) {
    /**
     * One decided item.
     *
     * @param score the highest of its frames, oriented
     * @param manipulated what people decided, not what a detector said
     */
    public record Decided(double score, boolean manipulated) {}

    /** Goes through decided items; those that nobody was sure of are not given. */
    public static ThresholdChange of(double before, double after, List<Decided> past) {
        int[] counts = new int[4];
        for (Decided item : past) {
            boolean was = item.score() >= before;
            boolean would = item.score() >= after;
            if (was != would) {
                counts[(item.manipulated() ? 0 : 2) + (would ? 1 : 0)]++;
            }
        }
        return new ThresholdChange(before, after, counts[0], counts[1], counts[3], counts[2]);
    }

    /** Whether fewer items would be over than are. */
    public boolean loosens() {
        return after > before;
    }

    /** What must be said before a change that loosens; empty where nothing is lost. */
    public String alert() {
        if (!loosens() || missed == 0) {
            return "";
        }
        return missed == 1
                ? "One item that people found manipulated would pass under this threshold."
                : missed + " items that people found manipulated would pass under this threshold.";
    }
}
