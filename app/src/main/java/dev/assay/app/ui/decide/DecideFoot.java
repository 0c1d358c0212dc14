package dev.assay.app.ui.decide;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.viewer.fx.Subscriptions;
import java.util.function.LongSupplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The pinned foot of the decision: one button that records, and what that means. */
public final class DecideFoot implements View {
    private final DecideViewModel model;
    private final SecondViewModel second;
    private final LongSupplier nextEntry;
    private final Subscriptions bag = new Subscriptions();
    private final VBox root = new VBox();
    private final JFXButton record;
    private final Label meaning = Words.wrapped("", "note", "second");

    /**
     * @param nextEntry the index the next entry of the log would have
     */
    public DecideFoot(DecideViewModel model, SecondViewModel second, LongSupplier nextEntry) {
        this.model = model;
        this.second = second;
        this.nextEntry = nextEntry;
        record = Buttons.keyed(Buttons.primary("Record decision", this::press), "Enter");
        record.getStyleClass().add("large");
        record.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(record, Priority.ALWAYS);
        HBox row = new HBox(record);
        row.getStyleClass().add("foot-row");
        root.getChildren().addAll(row, meaning);
        root.getStyleClass().add("foot");
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(model.stateProperty(), _ -> show());
        bag.follow(model.openProperty(), _ -> show());
        bag.follow(model.policyProperty(), _ -> show());
        bag.follow(model.dispositionProperty(), _ -> show());
        bag.follow(model.rationaleProperty(), _ -> show());
        bag.follow(second.askedProperty(), _ -> show());
        bag.follow(second.agreesProperty(), _ -> show());
        bag.follow(second.rationaleProperty(), _ -> show());
        bag.follow(second.stateProperty(), _ -> show());
    }

    @Override
    public void detach() {
        bag.release();
    }

    /** The button that records, to put the focus on. */
    public JFXButton button() {
        return record;
    }

    private void press() {
        if (second.answering()) {
            second.record();
        } else {
            model.record();
        }
    }

    private void show() {
        boolean waits =
                second.askedProperty().get() instanceof SecondViewModel.Asked.Others
                        || second.askedProperty().get() instanceof SecondViewModel.Asked.JudgeFirst;
        boolean answers = second.answering();
        DecideState state = answers ? second.stateProperty().get() : model.stateProperty().get();
        boolean done = state instanceof DecideState.Recorded;
        String missing = answers ? second.missing() : model.missing();
        record.setDisable(done || waits || state instanceof DecideState.Recording);
        if (waits) {
            meaning.setText("Nothing of yours is to be recorded here now.");
        } else if (done) {
            meaning.setText(
                    answers ? "Recorded." : "Recorded. Backspace supersedes it by a second entry.");
        } else if (missing.isEmpty()) {
            meaning.setText(
                    "Becomes entry "
                            + Count.of(nextEntry.getAsLong())
                            + " or later. It cannot be changed afterwards, only superseded by a"
                            + " new one.");
        } else {
            meaning.setText(missing);
        }
    }
}
