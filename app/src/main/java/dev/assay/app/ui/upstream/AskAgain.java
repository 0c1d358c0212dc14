package dev.assay.app.ui.upstream;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Tone;
import java.util.function.BiConsumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Asks an endpoint about the item again: first what leaves and who pays, then a yes. */
final class AskAgain implements View {
    private final UpstreamViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final TextField endpoint = new TextField();
    private final TextField type = new TextField("application/octet-stream");
    private final VBox question = new VBox();
    private final VBox root = new VBox();

    /**
     * @param wanted told endpoint and content type when they are to be asked for
     */
    AskAgain(UpstreamViewModel model, BiConsumer<String, String> wanted) {
        this.model = model;
        endpoint.setPromptText("Name of a SageMaker endpoint");
        endpoint.setAccessibleText("Name of a SageMaker endpoint");
        endpoint.setPrefColumnCount(16);
        type.setAccessibleText("Content type as which the item is sent");
        type.setPrefColumnCount(16);
        JFXButton ask =
                Buttons.plain(
                        Icon.CLOUD,
                        "Ask again \u2026",
                        () -> wanted.accept(endpoint.getText().strip(), type.getText().strip()));
        ask.disableProperty().bind(endpoint.textProperty().isEmpty().or(model.readingProperty()));
        question.getStyleClass().add("plate-lines");
        root.getStyleClass().add("plate-lines");
        root.getChildren()
                .addAll(
                        Words.wrapped(
                                "Or ask an endpoint of your account again; its answer is read as"
                                        + " the service chosen above.",
                                "dense",
                                "second"),
                        new FlowPane(8, 8, endpoint, type, ask),
                        question);
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(
                model.questionProperty(),
                asked -> {
                    question.getChildren().clear();
                    asked.ifPresent(this::question);
                });
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void question(UpstreamViewModel.Question asked) {
        question.getChildren()
                .addAll(
                        new Banner(Tone.WARN, Icon.WARNING, "Nothing is sent yet", asked.cost()),
                        new FlowPane(
                                8,
                                8,
                                Buttons.primary("Send it and let it cost", model::confirm),
                                Buttons.plain("Do not send", model::decline)));
    }
}
