package dev.assay.app.ui.detect;

import dev.assay.app.ui.control.FactGrid;
import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.ExplainMethod;
import dev.assay.model.detection.Explanation;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Tone;
import java.util.Locale;
import java.util.function.IntSupplier;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * Asks what a score-only detector reacted to in the frame on screen, and says how good the answer
 * is beside what lots and the middle of the picture would have said.
 */
final class ExplainPane extends VBox {
    ExplainPane(DetectorsViewModel model, MapViewModel map, DetectorCard card, IntSupplier frame) {
        getStyleClass().add("plate-lines");
        FlowPane ways = new FlowPane(8, 8);
        for (ExplainMethod method : ExplainMethod.values()) {
            Button ask = new Button(words(method));
            ask.setOnAction(_ -> model.explain(card, method, frame.getAsInt()));
            ask.setDisable(model.explainedProperty().get() instanceof ExplainState.Running);
            ways.getChildren().add(ask);
        }
        getChildren()
                .addAll(Words.wrapped("Explain the score of this frame", "dense", "strong"), ways);
        switch (model.explainedProperty().get()) {
            case ExplainState.Running(String detector) when detector.equals(card.name()) ->
                    getChildren()
                            .add(Words.wrapped("Running the model some hundred times …", "dense"));
            case ExplainState.Failed(String detector, String sentence)
                    when detector.equals(card.name()) ->
                    getChildren().add(Words.wrapped(sentence, "dense"));
            case ExplainState.Done(String detector, Explanation e)
                    when detector.equals(card.name()) ->
                    done(map, e);
            default -> {}
        }
    }

    private void done(MapViewModel map, Explanation e) {
        Button show = new Button("Lay it over the picture");
        show.setOnAction(_ -> map.lay(e.map(), Explanation.LABEL));
        getChildren()
                .addAll(
                        new Banner(Tone.PLAIN, Icon.INFO, "", "This is " + Explanation.LABEL + "."),
                        new FactGrid(58)
                                .row("Frame", Integer.toString(e.frame()))
                                .row("Way", words(e.method()))
                                .row("Insertion less deletion", number(e.insertionLessDeletion()))
                                .row("The same by lot", number(e.byLot()))
                                .row("The same, the middle", number(e.byCentre()))
                                .row("Two halves agree", number(e.repeats()))
                                .row("Runs of the model", Integer.toString(e.runs())),
                        Words.wrapped(
                                e.betterThanChance()
                                        ? "It knows more of the score than lots and the middle do."
                                        : "It knows no more of the score than lots or the middle"
                                                + " do: do not rely on it.",
                                "dense"),
                        show);
    }

    private static String words(ExplainMethod method) {
        return switch (method) {
            case OCCLUSION -> "Occlusion";
            case SURROGATE -> "Detailed";
            case SCORE_CAM -> "Feature map";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
