package dev.assay.viewer.theme.part;

import dev.assay.viewer.theme.IconView;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a place says when it has nothing to show: icon, kind, sentence, next step. */
public final class StateCard extends VBox {
    private final HBox foot = new HBox();

    /**
     * @param kind which of the states
     * @param title one line: what happened
     * @param sentence what is safe, and what comes next
     */
    public StateCard(StateKind kind, String title, String sentence) {
        getStyleClass().add("state-card");
        IconView icon = new IconView(kind.icon(), IconView.Size.CARD);
        icon.getStyleClass().add(kind.tone().styleClass());
        Label word = new Label(kind.word());
        word.getStyleClass().addAll("note", "label-quiet");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(icon, space, word);
        top.getStyleClass().add("state-top");
        Label heading = new Label(title);
        heading.getStyleClass().addAll("title", "state-title");
        heading.setWrapText(true);
        Label text = new Label(sentence);
        text.getStyleClass().addAll("second", "state-text");
        text.setWrapText(true);
        // never cut: the card grows instead
        heading.setMinHeight(USE_PREF_SIZE);
        text.setMinHeight(USE_PREF_SIZE);
        foot.getStyleClass().add("state-foot");
        Region rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        getChildren().addAll(top, heading, text, rest);
        setAccessibleText(kind.word() + ". " + title + ". " + sentence);
    }

    /** Adds what can be done, or how far it has come; the first is the main one. */
    public StateCard with(Node... steps) {
        foot.getChildren().addAll(steps);
        if (!getChildren().contains(foot)) {
            getChildren().add(foot);
        }
        return this;
    }

    /** Adds the stable code of an error, for a report. */
    public StateCard code(String code) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label shown = new Label(code);
        shown.getStyleClass().addAll("figures-note", "label-quiet");
        return with(space, shown);
    }
}
