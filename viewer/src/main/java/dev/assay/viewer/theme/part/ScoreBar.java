package dev.assay.viewer.theme.part;

import javafx.scene.layout.Region;

/** A score on its scale with the threshold as a mark; amber and filled when over. */
public final class ScoreBar extends Region {
    private final Region filled = new Region();
    private final Region mark = new Region();
    private final double score;
    private final double threshold;

    /**
     * @param score from 0 at the lower to 1 at the upper end of the scale
     * @param threshold on the same scale
     */
    public ScoreBar(double score, double threshold) {
        this.score = Math.clamp(score, 0.0, 1.0);
        this.threshold = Math.clamp(threshold, 0.0, 1.0);
        getStyleClass().add("score-bar");
        filled.getStyleClass().add("score-bar-fill");
        mark.getStyleClass().add("score-bar-mark");
        if (score >= threshold) {
            getStyleClass().add("over");
        }
        filled.setManaged(false);
        mark.setManaged(false);
        getChildren().addAll(filled, mark);
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - 2;
        double tall = Math.max(4, getHeight() - 8);
        double top = (getHeight() - tall) / 2;
        filled.resizeRelocate(1, top + 1, Math.rint(inner * score), tall - 2);
        mark.resizeRelocate(Math.rint(1 + inner * threshold) - 1, 0, 2, getHeight());
    }
}
