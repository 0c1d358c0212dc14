package dev.assay.app.ui.decide;

import com.jfoenix.controls.JFXButton;
import com.jfoenix.controls.JFXCheckBox;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.app.ui.words.Count;
import dev.assay.icons.Icon;
import dev.assay.model.review.Policy;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Tone;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Policy, disposition, reasons, evidence: a decision in the order of the keys. */
public final class DecideTab implements View {
    private final DecideViewModel model;
    private final Supplier<String> evidenceFrame;
    private final Subscriptions bag = new Subscriptions();
    private final SecondViewModel secondModel;
    private final SecondPane second;
    private final VBox form = new VBox();
    private final VBox root = new VBox();
    private final TextField policy = new TextField();
    private final PolicyChoice choice;
    private final Label version = Words.wrapped("", "note", "second");
    private final DispositionGrid dispositions;
    private final TextArea rationale = new TextArea();
    private final Label counter = Words.whole("", "figures-note", "second");
    private final VBox evidence = new VBox();
    private final Label evidenceCount = Words.whole("", "figures-note", "second");
    private final VBox ending = new VBox();
    private final EventHandler<KeyEvent> policyKeys = this::policyKey;
    private final EventHandler<KeyEvent> rationaleKeys = this::rationaleKey;
    private final Runnable ready;

    /**
     * @param second where an answer to somebody's decision is asked for
     * @param addFrame adds the frame on screen to the evidence
     * @param frame the frame on screen in words
     * @param ready told when the reasons are written and the decision can be confirmed
     */
    public DecideTab(
            DecideViewModel model,
            SecondViewModel second,
            KeyMap keys,
            Runnable addFrame,
            Supplier<String> frame,
            Runnable ready) {
        this.model = model;
        this.ready = ready;
        this.secondModel = second;
        this.second = new SecondPane(second, keys, ready);
        this.evidenceFrame = frame;
        this.choice = new PolicyChoice(model, policy);
        this.dispositions = new DispositionGrid(model, keys, this::toRationale);
        root.getStyleClass().add("decide-tab");
        policy.setPromptText("Digits of the code, or words");
        policy.setAccessibleText("Policy, by digits of its code or words of its title");
        HBox policyField = new HBox(new IconView(Icon.SEARCH), policy);
        policyField.getStyleClass().add("search-field");
        HBox.setHgrow(policy, Priority.ALWAYS);
        focusFrame(policyField, policy);
        rationale.setWrapText(true);
        rationale.setPromptText("What you saw, where, and why it falls under the policy");
        rationale.setAccessibleText("Rationale");
        rationale.getStyleClass().add("rationale");
        JFXButton add =
                Buttons.keyed(
                        Buttons.quiet("Add this frame", addFrame), keys.cap(Act.ADD_TO_EVIDENCE));
        evidence.getStyleClass().add("evidence-list");
        Label erasable =
                Words.wrapped("Erasable. The log holds only a commitment to it.", "note", "second");
        erasable.setGraphic(new IconView(Icon.LOCK, IconView.Size.SMALL));
        root.getChildren().addAll(this.second.node(), form);
        form.getChildren()
                .addAll(
                        block(head("1", "Policy", textKey(keys)), policyField, choice, version),
                        block(head("2", "Disposition"), dispositions),
                        block(head("3", "Rationale", counter), rationale, erasable),
                        block(head("4", "Evidence", evidenceCount, Space.across(), add), evidence),
                        ending);
        ending.getStyleClass().add("decide-ending");
    }

    private Node textKey(KeyMap keys) {
        JFXButton text = Buttons.quiet("Text", choice::showText);
        return Buttons.keyed(text, keys.cap(Act.POLICY_TEXT));
    }

    private static void focusFrame(HBox frame, TextField field) {
        field.focusedProperty()
                .subscribe(focused ->
                        frame.pseudoClassStateChanged(
                                PseudoClass.getPseudoClass("inside-focus"), focused));
    }

    private static VBox block(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("decide-block");
        return box;
    }

    private static HBox head(String number, String words, Node... rest) {
        HBox head = new HBox(Words.whole(number + " " + words, "dense", "strong", "second"));
        head.getStyleClass().add("decide-head");
        if (rest.length == 1) {
            head.getChildren().add(Space.across());
        }
        head.getChildren().addAll(rest);
        return head;
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        policy.textProperty().bindBidirectional(model.policyTextProperty());
        rationale.textProperty().bindBidirectional(model.rationaleProperty());
        bag.add(() -> {
            policy.textProperty().unbindBidirectional(model.policyTextProperty());
            rationale.textProperty().unbindBidirectional(model.rationaleProperty());
        });
        second.attach();
        bag.follow(secondModel.askedProperty(), this::show);
        choice.attach();
        dispositions.attach();
        bag.follow(model.rationaleProperty(), this::count);
        bag.follow(model.policyProperty(), this::showPolicy);
        bag.follow(model.stateProperty(), _ -> showEnding());
        bag.listen(model.dispositionProperty(), (_, _, _) -> showEnding());
        bag.listen(model.evidence(), _ -> showEvidence());
        showEvidence();
        policy.addEventFilter(KeyEvent.KEY_PRESSED, policyKeys);
        rationale.addEventFilter(KeyEvent.KEY_PRESSED, rationaleKeys);
        bag.add(() -> {
            policy.removeEventFilter(KeyEvent.KEY_PRESSED, policyKeys);
            rationale.removeEventFilter(KeyEvent.KEY_PRESSED, rationaleKeys);
        });
    }

    @Override
    public void detach() {
        bag.release();
        second.detach();
        choice.detach();
        dispositions.detach();
    }

    /** A decision of one's own is made where none of somebody else waits for an answer. */
    private void show(SecondViewModel.Asked asked) {
        boolean own =
                asked instanceof SecondViewModel.Asked.Nothing
                        || asked instanceof SecondViewModel.Asked.Conflict;
        form.setVisible(own);
        form.setManaged(own);
    }

    /** Takes the second person's answer. */
    public void answer(boolean agrees) {
        second.choose(agrees);
    }

    /** Puts the caret where the decision begins. */
    public void begin() {
        policy.requestFocus();
        policy.selectAll();
    }

    /** Shows the text of the chosen policy. */
    public void showText() {
        choice.showText();
    }

    /** The node that takes keys between fields: digits choose a disposition there. */
    public Node dispositions() {
        return dispositions;
    }

    /** Puts the caret into the reasons. */
    public void toRationale() {
        rationale.requestFocus();
    }

    private void policyKey(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER && model.takePolicy()) {
            dispositions.requestFocus();
            pressed.consume();
        }
    }

    private void rationaleKey(KeyEvent pressed) {
        if (pressed.getCode() != KeyCode.ENTER) {
            return;
        }
        pressed.consume();
        if (pressed.isShiftDown()) {
            rationale.insertText(rationale.getCaretPosition(), "\n");
        } else {
            ready.run();
        }
    }

    private void count(String text) {
        if (text.length() > DecideViewModel.MOST_CHARACTERS) {
            model.rationaleProperty().set(text.substring(0, DecideViewModel.MOST_CHARACTERS));
            return;
        }
        counter.setText(
                Count.of(text.length()) + " / " + Count.of(DecideViewModel.MOST_CHARACTERS));
    }

    private void showPolicy(Optional<Policy> chosen) {
        version.setText(
                chosen.map(p ->
                                "Version "
                                        + p.version()
                                        + ", pinned to this decision \u00b7 severity "
                                        + p.severity().word())
                        .orElse(""));
        version.setManaged(chosen.isPresent());
        showEnding();
    }

    private void showEvidence() {
        evidence.getChildren().clear();
        evidenceCount.setText(
                Long.toString(model.evidence().stream().filter(EvidenceLine::included).count()));
        if (model.evidence().isEmpty()) {
            evidence.getChildren()
                    .add(
                            Words.wrapped(
                                    "Nothing added. The frame on screen is "
                                            + evidenceFrame.get()
                                            + ".",
                                    "dense",
                                    "second"));
        }
        for (EvidenceLine line : model.evidence()) {
            JFXCheckBox box = new JFXCheckBox(line.kind());
            box.setSelected(line.included());
            box.setOnAction(_ -> model.include(line, box.isSelected()));
            box.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            Label what = Words.wrapped(line.what(), "dense", "strong");
            Label note = Words.wrapped(line.note(), "figures-note", "second");
            VBox words = new VBox(what, note);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(box, words);
            row.getStyleClass().add("evidence-row");
            evidence.getChildren().add(row);
        }
    }

    private void showEnding() {
        ending.getChildren().clear();
        switch (model.stateProperty().get()) {
            case DecideState.Recorded(long entry, boolean second) ->
                    ending.getChildren()
                            .add(
                                    new Banner(
                                            Tone.OK,
                                            Icon.CHECK,
                                            "Recorded as entry " + Count.of(entry),
                                            second
                                                    ? "It takes effect after one other person"
                                                            + " agrees. Your text is not shown to"
                                                            + " them before they have judged."
                                                    : "It is in the log and on disk. It cannot be"
                                                            + " changed, only superseded by a new"
                                                            + " one."));
            case DecideState.Refused(String sentence, String nextStep) ->
                    ending.getChildren()
                            .add(new Banner(Tone.BAD, Icon.WARNING, sentence, nextStep));
            case DecideState.Recording _ ->
                    ending.getChildren()
                            .add(Words.wrapped("Recording. One moment.", "dense", "second"));
            case DecideState.Editing _ -> secondPerson();
        }
    }

    private void secondPerson() {
        if (model.policyProperty().get().filter(Policy::secondPerson).isPresent()) {
            ending.getChildren()
                    .add(
                            new Banner(
                                    Tone.ACCENT,
                                    Icon.USERS,
                                    "A second person must confirm",
                                    "This policy takes effect after one other reviewer agrees."
                                            + " Your text is not shown to them before they have"
                                            + " judged."));
        }
    }
}
