package dev.assay.app.ui.upstream;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.model.detection.upstream.KnownServices;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Tone;
import java.io.File;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/**
 * Answers of other services below the detectors, each for itself; before the first judgement only
 * how many there are.
 */
public final class UpstreamSection implements View {
    private static final String OWN = "by a mapping file \u2026";

    private final UpstreamViewModel model;
    private final ObservableValue<Boolean> revealed;
    private final Subscriptions bag = new Subscriptions();
    private final ComboBox<String> service = new ComboBox<>();
    private final VBox said = new VBox();
    private final JFXButton read;
    private final AskAgain again;
    private final VBox root = new VBox();

    /**
     * @param revealed whether what others said may be seen
     */
    public UpstreamSection(UpstreamViewModel model, ObservableValue<Boolean> revealed) {
        this.model = model;
        this.revealed = revealed;
        HBox head =
                new HBox(
                        new IconView(Icon.CLOUD),
                        Words.wrapped("Answers of other services", "body", "strong"));
        head.getStyleClass().add("detector-head");
        service.getItems().addAll(KnownServices.names());
        service.getItems().add(OWN);
        service.setValue(KnownServices.names().getFirst());
        service.setPrefWidth(220);
        service.setAccessibleText("Which service gave the answer");
        read = Buttons.plain(Icon.FILE, "Read an answer \u2026", this::ask);
        again = new AskAgain(model, this::again);
        said.getStyleClass().add("plate-lines");
        root.getStyleClass().addAll("section", "upstream");
        root.managedProperty().bind(root.visibleProperty());
        root.getChildren().addAll(head, said, new FlowPane(8, 8, service, read), again.node());
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        again.attach();
        bag.follow(model.aboutProperty(), root::setVisible);
        bag.follow(model.answersProperty(), _ -> show());
        bag.follow(model.noticeProperty(), _ -> show());
        bag.follow(model.readingProperty(), _ -> show());
        bag.follow(revealed, _ -> show());
    }

    @Override
    public void detach() {
        again.detach();
        bag.release();
    }

    private void show() {
        read.setDisable(model.readingProperty().get());
        said.getChildren().clear();
        String notice = model.noticeProperty().get();
        int kept = model.answersProperty().get().size();
        if (model.readingProperty().get()) {
            said.getChildren().add(Words.wrapped("Reading \u2026", "dense"));
        }
        if (!notice.isEmpty()) {
            said.getChildren().add(new Banner(Tone.BAD, Icon.BAN, "There is no answer", notice));
        }
        if (kept == 0) {
            said.getChildren()
                    .add(
                            Words.wrapped(
                                    "None is kept with this item. A file is read as it came;"
                                            + " nothing is asked of the service.",
                                    "dense",
                                    "second"));
        } else if (!revealed.getValue()) {
            said.getChildren()
                    .add(
                            Words.wrapped(
                                    kept + " kept; hidden until your first judgement.",
                                    "dense",
                                    "second"));
        } else {
            model.answersProperty()
                    .get()
                    .forEach(answer -> said.getChildren().add(new AnswerCard(answer)));
        }
    }

    private void ask() {
        Optional<File> answer = choose("The service's answer (JSON)");
        if (answer.isEmpty()) {
            return;
        }
        if (OWN.equals(service.getValue())) {
            choose("Mapping file")
                    .ifPresent(file -> model.take(answer.get().toPath(), file.toPath()));
        } else {
            model.take(answer.get().toPath(), service.getValue());
        }
    }

    private void again(String endpoint, String contentType) {
        if (OWN.equals(service.getValue())) {
            choose("Mapping file")
                    .ifPresent(file -> model.wantAgain(endpoint, contentType, file.toPath()));
        } else {
            model.wantAgain(endpoint, contentType, service.getValue());
        }
    }

    private Optional<File> choose(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        @Nullable File chosen = chooser.showOpenDialog(root.getScene().getWindow());
        return Optional.ofNullable(chosen);
    }
}
