package dev.assay.app.ui.decide;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.model.review.Policy;
import dev.assay.viewer.fx.Subscriptions;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The policies that are meant by what was typed; the text of one on request. */
final class PolicyChoice extends VBox implements View {
    private static final int MOST = 4;

    private final DecideViewModel model;
    private final Node anchor;
    private final Subscriptions bag = new Subscriptions();

    PolicyChoice(DecideViewModel model, Node anchor) {
        this.model = model;
        this.anchor = anchor;
        getStyleClass().add("policy-choice");
        managedProperty().bind(visibleProperty());
    }

    @Override
    public VBox node() {
        return this;
    }

    @Override
    public void attach() {
        bag.follow(model.policyTextProperty(), _ -> show());
        bag.follow(model.policyProperty(), _ -> show());
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void show() {
        getChildren().clear();
        boolean taken =
                model.policyProperty()
                        .get()
                        .filter(p -> model.policyTextProperty().get().startsWith(p.code()))
                        .isPresent();
        setVisible(!taken);
        if (taken) {
            return;
        }
        List<Policy> meant = model.matches();
        if (meant.isEmpty()) {
            getChildren().add(Words.wrapped("No policy is meant by this.", "dense", "tone-bad"));
        }
        for (Policy policy : meant.subList(0, Math.min(MOST, meant.size()))) {
            JFXButton button = Buttons.quiet("", () -> model.choose(policy));
            Label words = Words.wrapped(policy.code() + "  " + policy.title(), "dense");
            button.setGraphic(words);
            button.setAccessibleText(policy.code() + " " + policy.title());
            button.setAlignment(Pos.CENTER_LEFT);
            button.setMinWidth(0);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().add("policy-button");
            getChildren().add(button);
        }
        if (meant.size() > MOST) {
            getChildren()
                    .add(
                            Words.wrapped(
                                    meant.size() - MOST + " more; type on to narrow it down.",
                                    "note",
                                    "label-quiet"));
        }
    }

    /** Shows the words of the chosen policy, or of the first that is meant. */
    void showText() {
        Policy shown =
                model.policyProperty()
                        .get()
                        .or(() -> model.matches().stream().findFirst())
                        .orElse(null);
        if (shown == null) {
            return;
        }
        PopOver over = new PopOver();
        VBox text =
                new VBox(
                        Words.wrapped(shown.code() + "  " + shown.title(), "title", "strong"),
                        Words.wrapped(shown.text(), "body"),
                        Words.wrapped(
                                "Version "
                                        + shown.version()
                                        + " \u00b7 severity "
                                        + shown.severity().word()
                                        + (shown.lookFirst() ? " \u00b7 asks to look first" : "")
                                        + (shown.secondPerson()
                                                ? " \u00b7 asks a second person"
                                                : ""),
                                "note",
                                "label-quiet"));
        text.getStyleClass().addAll("popover-body", "policy-text");
        over.setContentNode(text);
        over.setAnimated(false);
        over.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
        over.setTitle("Policy");
        over.show(anchor);
    }
}
