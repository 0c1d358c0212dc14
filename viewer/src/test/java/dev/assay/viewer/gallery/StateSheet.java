package dev.assay.viewer.gallery;

import dev.assay.icons.Icon;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.part.KeyCap;
import dev.assay.viewer.theme.part.StateCard;
import dev.assay.viewer.theme.part.StateKind;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;

/** The eight states. */
final class StateSheet {
    private StateSheet() {}

    static Parent of(Look look) {
        GridPane grid = new GridPane(look.px(16), look.px(16));
        grid.setStyle("-fx-padding: 16px;");
        Node[] cards = {
            new StateCard(
                            StateKind.EMPTY,
                            "Nothing is waiting",
                            "The quarantine was last read 2 minutes ago and had no new items.")
                    .with(button("Look again", Icon.REFRESH, "F5")),
            new StateCard(
                            StateKind.LOADING,
                            "Opening W6EE-DT5B",
                            "First frames can be seen already. Not verified until the digest"
                                    + " holds.")
                    .with(new ProgressBar(0.62), quiet("Stop", "Esc")),
            new StateCard(
                            StateKind.ERROR,
                            "The record bucket did not answer",
                            "Your decision is safe on this machine as entry 48\u202f213. It will be"
                                    + " sent again in 30 s.")
                    .with(button("Send now", Icon.REFRESH, null))
                    .code("A-4107"),
            new StateCard(
                            StateKind.OFFLINE,
                            "Working offline since 08:40",
                            "12 entries wait here. You cannot see what others claim: two people"
                                    + " may decide one item. Both decisions would be kept.")
                    .with(new Button("Try to connect"), quiet("Only my items", null)),
            new StateCard(
                            StateKind.HOSTILE_FILE,
                            "This file is two files at once",
                            "It says JPEG and is also a ZIP. Nothing in it was run or unpacked."
                                    + " The picture can still be judged.")
                    .with(new Button("3 findings"), quiet("Set aside", "X")),
            new StateCard(
                            StateKind.WORKER_STOPPED,
                            "The media worker hit its memory limit",
                            "2 GB at frame 318. The item, your notes and the log are unharmed."
                                    + " Noted as entry 48\u202f195.")
                    .with(new Button("Open again"), quiet("From frame 319", null)),
            new StateCard(
                            StateKind.NOT_APPLICABLE,
                            "JPEG ghost has nothing to measure",
                            "The source is H.264 and this reads JPEG quantisation only. That is"
                                    + " not a low score.")
                    .with(quiet("What it can show", null)),
            new StateCard(
                            StateKind.NOT_ALLOWED,
                            "You can look, but not decide",
                            "Items under this matter need the role \u201clegal reviewer\u201d. You"
                                    + " have \u201creviewer\u201d. Looking is recorded.")
                    .with(new Button("Ask a lead"), quiet("Back to queue", null))
        };
        for (int i = 0; i < cards.length; i++) {
            ((StateCard) cards[i]).setPrefSize(look.px(354), look.px(206));
            grid.add(cards[i], i % 4, i / 4);
        }
        return grid;
    }

    private static Button button(
            String words, Icon icon, @org.jspecify.annotations.Nullable String key) {
        Button button = new Button(words, new IconView(icon));
        if (key != null) {
            javafx.scene.layout.HBox both =
                    new javafx.scene.layout.HBox(
                            8,
                            new IconView(icon),
                            new javafx.scene.control.Label(words),
                            new KeyCap(key));
            both.setAlignment(javafx.geometry.Pos.CENTER);
            button = new Button("", both);
        }
        return button;
    }

    private static Button quiet(String words, @org.jspecify.annotations.Nullable String key) {
        Button button = new Button(words);
        button.getStyleClass().add("quiet");
        if (key != null) {
            button.setGraphic(new KeyCap(key));
            button.setContentDisplay(ContentDisplay.RIGHT);
        }
        return button;
    }
}
