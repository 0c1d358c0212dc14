package dev.assay.viewer.theme.part;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Four bars and a word. */
public final class SeverityBars extends HBox {
    /**
     * @param compact S1 to S4 in place of the word
     */
    public SeverityBars(SeverityLevel level, boolean compact) {
        getStyleClass().addAll("severity", "severity-" + level.step());
        HBox bars = new HBox();
        bars.getStyleClass().add("severity-bars");
        for (int step = 1; step <= 4; step++) {
            Region bar = new Region();
            bar.getStyleClass().addAll("severity-bar", "severity-bar-" + step);
            bar.getStyleClass().add(step <= level.step() ? "filled" : "hollow");
            bars.getChildren().add(bar);
        }
        Label word = new Label(compact ? level.code() : level.word());
        word.getStyleClass().add("severity-word");
        word.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(bars, word);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText("Severity " + level.word());
    }
}
