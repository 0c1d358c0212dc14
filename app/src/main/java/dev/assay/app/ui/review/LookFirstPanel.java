package dev.assay.app.ui.review;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.FitRow;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.Judgement;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.part.KeyCap;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks what the reviewer sees, before any score. Nothing is preselected and nothing focused. */
final class LookFirstPanel implements View {
    private final ReviewViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final VBox root = new VBox();
    private final JFXButton open;

    LookFirstPanel(ReviewViewModel model, KeyMap keys) {
        this.model = model;
        this.open = Buttons.quiet("Open the detectors without", model::reveal);
        Label hint = Words.of("One key records it and opens the detectors.", "dense", "second");
        FitRow head =
                new FitRow(Words.whole("What do you see?", "title"), hint, Space.across(), open)
                        .mayLeaveOut(hint);
        head.getStyleClass().add("look-first-head");
        HBox choices =
                new HBox(
                        choice(keys, Act.SAW_AUTHENTIC, "Looks authentic", Judgement.AUTHENTIC),
                        choice(
                                keys,
                                Act.SAW_MANIPULATED,
                                "Looks manipulated",
                                Judgement.MANIPULATED),
                        choice(keys, Act.SAW_UNSURE, "Unsure", Judgement.UNSURE));
        choices.getStyleClass().add("look-first-choices");
        root.getChildren().addAll(head, choices);
        root.getStyleClass().add("look-first");
        root.managedProperty().bind(root.visibleProperty());
    }

    private JFXButton choice(KeyMap keys, Act act, String words, Judgement judgement) {
        JFXButton button = Buttons.plain("", () -> model.judge(judgement));
        HBox content =
                new HBox(new KeyCap(keys.cap(act)), Words.whole(words, "button-words", "strong"));
        content.getStyleClass().add("button-content");
        button.setGraphic(content);
        button.setAccessibleText(words + ", key " + keys.cap(act));
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("judgement");
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(model.openingProperty(), _ -> show());
        bag.follow(model.detailProperty(), _ -> show());
        bag.follow(model.screens().detectors().revealedProperty(), _ -> show());
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void show() {
        root.setVisible(model.asksFirstJudgement());
        boolean may = model.detailProperty().get().filter(ItemDetail::mayReveal).isPresent();
        open.setVisible(may);
        open.setManaged(may);
    }
}
