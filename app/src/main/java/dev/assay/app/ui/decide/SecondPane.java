package dev.assay.app.ui.decide;

import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.app.ui.queue.Standing;
import dev.assay.app.ui.words.Count;
import dev.assay.icons.Icon;
import dev.assay.model.review.RecordedDecision;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.KeyCap;
import dev.assay.viewer.theme.part.Tone;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the decision tab shows where a second person is concerned. */
final class SecondPane implements View {
    private final SecondViewModel model;
    private final Runnable ready;
    private final Subscriptions bag = new Subscriptions();
    private final VBox said = new VBox();
    private final ToggleButton agree;
    private final ToggleButton differ;
    private final TextArea rationale = new TextArea();
    private final VBox answer;
    private final VBox ending = new VBox();
    private final VBox root;

    /**
     * @param ready told when the reasons are written and the answer can be confirmed
     */
    SecondPane(SecondViewModel model, KeyMap keys, Runnable ready) {
        this.model = model;
        this.ready = ready;
        agree = choice(Icon.CHECK, "I agree", keys.cap(Act.DISPOSITION_1), true);
        differ = choice(Icon.SCALE, "I do not agree", keys.cap(Act.DISPOSITION_2), false);
        rationale.setWrapText(true);
        rationale.setPromptText("What you saw, and why you agree or not");
        rationale.setAccessibleText("Reasons of your answer");
        rationale.getStyleClass().add("rationale");
        answer =
                new VBox(
                        block(
                                Words.whole("1 Your answer", "dense", "strong", "second"),
                                agree,
                                differ),
                        block(Words.whole("2 Reasons", "dense", "strong", "second"), rationale));
        root = new VBox(said, answer, ending);
        said.getStyleClass().add("decide-ending");
        ending.getStyleClass().add("decide-ending");
    }

    private ToggleButton choice(Icon icon, String words, String key, boolean agreement) {
        HBox content =
                new HBox(new IconView(icon), Words.whole(words, "button-words"), new KeyCap(key));
        HBox.setHgrow(content.getChildren().get(1), Priority.ALWAYS);
        content.getStyleClass().add("button-content");
        ToggleButton toggle = new ToggleButton();
        toggle.setGraphic(content);
        toggle.setAccessibleText(words + ", key " + key);
        toggle.getStyleClass().add("choice");
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.setOnAction(_ -> choose(agreement));
        return toggle;
    }

    private static VBox block(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("decide-block");
        return box;
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        rationale.textProperty().bindBidirectional(model.rationaleProperty());
        bag.add(() -> rationale.textProperty().unbindBidirectional(model.rationaleProperty()));
        bag.follow(model.askedProperty(), this::show);
        bag.follow(
                model.agreesProperty(),
                chosen -> {
                    agree.setSelected(chosen.filter(yes -> yes).isPresent());
                    differ.setSelected(chosen.filter(yes -> !yes).isPresent());
                });
        bag.follow(model.stateProperty(), this::showEnding);
        rationale.setOnKeyPressed(null);
        rationale.addEventFilter(KeyEvent.KEY_PRESSED, this::rationaleKey);
    }

    @Override
    public void detach() {
        bag.release();
    }

    /** Takes an answer and goes on to its reasons. */
    void choose(boolean agreement) {
        model.choose(agreement);
        rationale.requestFocus();
    }

    private void rationaleKey(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER && !pressed.isShiftDown()) {
            pressed.consume();
            ready.run();
        }
    }

    private void show(SecondViewModel.Asked asked) {
        said.getChildren().clear();
        answer.setVisible(asked instanceof SecondViewModel.Asked.Now);
        answer.setManaged(answer.isVisible());
        switch (asked) {
            case SecondViewModel.Asked.Nothing _ -> {}
            case SecondViewModel.Asked.Others(RecordedDecision decision) ->
                    say(
                            Tone.ACCENT,
                            Icon.USERS,
                            "Waits for a second person",
                            "You decided \u201c"
                                    + Standing.word(decision.disposition())
                                    + "\u201d in entry "
                                    + Count.of(decision.entryIndex())
                                    + ". It takes effect when somebody else agrees; nobody is their"
                                    + " own second person.");
            case SecondViewModel.Asked.JudgeFirst _ ->
                    say(
                            Tone.ACCENT,
                            Icon.USERS,
                            "You are asked as the second person",
                            "Record first what you see. What was decided is shown after that, so"
                                    + " that your judgement is your own.");
            case SecondViewModel.Asked.Now(RecordedDecision decision) ->
                    say(
                            Tone.ACCENT,
                            Icon.USERS,
                            "You are asked as the second person",
                            "Somebody decided \u201c"
                                    + Standing.word(decision.disposition())
                                    + "\u201d under "
                                    + decision.policyCode()
                                    + ". It takes effect when you agree. If you do not, both"
                                    + " answers are kept and a third person decides.");
            case SecondViewModel.Asked.Conflict _ ->
                    say(
                            Tone.BAD,
                            Icon.WARNING,
                            "Two people answered differently",
                            "Both answers are in the log and neither is overwritten. A third person"
                                    + " settles it by deciding below.");
        }
    }

    private void say(Tone tone, Icon icon, String title, String sentence) {
        said.getChildren().setAll(new Banner(tone, icon, title, sentence));
    }

    private void showEnding(DecideState state) {
        ending.getChildren().clear();
        switch (state) {
            case DecideState.Editing _ -> {}
            case DecideState.Recording _ ->
                    ending.getChildren()
                            .add(Words.wrapped("Recording. One moment.", "dense", "second"));
            case DecideState.Recorded(long entry, _) ->
                    ending.getChildren()
                            .add(
                                    new Banner(
                                            Tone.OK,
                                            Icon.CHECK,
                                            "Recorded as entry " + Count.of(entry),
                                            "Your answer is in the log and on disk."));
            case DecideState.Refused(String sentence, String nextStep) ->
                    ending.getChildren()
                            .add(new Banner(Tone.BAD, Icon.WARNING, sentence, nextStep));
        }
    }
}
