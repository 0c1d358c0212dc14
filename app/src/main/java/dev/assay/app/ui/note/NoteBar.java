package dev.assay.app.ui.note;

import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.timeline.FrameSpan;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The line above the timeline in which a note is written: Enter records it, Esc leaves it. */
public final class NoteBar implements View {
    private final NotesViewModel model;
    private final Runnable left;
    private final Subscriptions bag = new Subscriptions();
    private final Label frames = Words.whole("", "figures", "second");
    private final TextField text = new TextField();
    private final Label trouble = Words.wrapped("", "dense", "tone-bad");
    private final VBox root;

    /**
     * @param left told when writing has ended, so that the focus can go on
     */
    public NoteBar(NotesViewModel model, Runnable left) {
        this.model = model;
        this.left = left;
        text.setPromptText("What is to be seen on these frames");
        text.setAccessibleText("Note on the marked frames");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line =
                new HBox(
                        Words.whole("Note", "dense", "strong"),
                        frames,
                        text,
                        Buttons.keyed(
                                Buttons.plain("Record", () -> model.write(text.getText())),
                                "Enter"));
        line.getStyleClass().add("map-bar-part");
        root = new VBox(line, trouble);
        root.getStyleClass().add("note-bar");
        root.managedProperty().bind(root.visibleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(model.writingProperty(), this::show);
        bag.follow(model.troubleProperty(), trouble::setText);
        text.setOnAction(_ -> model.write(text.getText()));
    }

    @Override
    public void detach() {
        bag.release();
        text.setOnAction(null);
    }

    private void show(Optional<FrameSpan> span) {
        boolean before = root.isVisible();
        root.setVisible(span.isPresent());
        span.ifPresent(marked -> {
            frames.setText(
                    marked.count() == 1
                            ? Integer.toString(marked.from())
                            : marked.from() + "\u2013" + marked.to());
            text.clear();
            text.requestFocus();
        });
        if (before && span.isEmpty()) {
            left.run();
        }
    }
}
