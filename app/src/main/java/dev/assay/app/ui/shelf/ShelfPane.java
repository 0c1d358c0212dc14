package dev.assay.app.ui.shelf;

import com.jfoenix.controls.JFXButton;
import com.jfoenix.controls.JFXCheckBox;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Tone;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Which detectors run here, and adding one by card, folder or signed catalogue. */
public final class ShelfPane implements View {
    private final ShelfViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final VBox table = new VBox();
    private final VBox said = new VBox();
    private final JFXCheckBox challenger =
            new JFXCheckBox("As a challenger: it runs unseen until an item is decided");
    private final TextField place = new TextField();
    private final FlowPane ways;
    private final VBox root = new VBox();

    public ShelfPane(ShelfViewModel model) {
        this.model = model;
        place.setPromptText("Catalogue: a folder, or s3://bucket/prefix");
        place.setAccessibleText("Place of a signed catalogue");
        place.setPrefColumnCount(26);
        JFXButton card = Buttons.plain(Icon.FILE, "Add a card \u2026", this::askCards);
        JFXButton folder = Buttons.plain(Icon.FOLDER, "Add a folder \u2026", this::askFolder);
        JFXButton signed =
                Buttons.plain(Icon.PEN, "Add the catalogue, signed by \u2026", this::askKey);
        ways = new FlowPane(8, 8, card, folder, place, signed);
        signed.disableProperty().bind(place.textProperty().isEmpty());
        table.getStyleClass().add("plate-lines");
        said.getStyleClass().add("plate-lines");
        root.getStyleClass().add("plate-lines");
        root.getChildren()
                .addAll(
                        table,
                        Words.wrapped(
                                "A detector is a card (.json) with its model beside it. Drop the"
                                        + " card here, or choose it. It is checked against its"
                                        + " model and tried once in a worker before it is kept.",
                                "dense",
                                "second"),
                        ways,
                        challenger,
                        said);
        root.setOnDragOver(this::over);
        root.setOnDragDropped(this::dropped);
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(
                model.shelfProperty(),
                shelf -> {
                    table.getChildren().setAll(new ShelfTable(shelf));
                    shelf.spoilt()
                            .forEach(sentence ->
                                    table.getChildren()
                                            .add(
                                                    new Banner(
                                                            Tone.WARN,
                                                            Icon.WARNING,
                                                            "Detector left out",
                                                            sentence)));
                });
        bag.follow(model.workingProperty(), _ -> say());
        bag.follow(model.reportsProperty(), _ -> say());
        bag.follow(model.noticeProperty(), _ -> say());
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void say() {
        ways.setDisable(model.workingProperty().get());
        said.getChildren().clear();
        if (model.workingProperty().get()) {
            said.getChildren()
                    .add(Words.wrapped("Checking, and trying it in a worker \u2026", "dense"));
        }
        String notice = model.noticeProperty().get();
        if (!notice.isEmpty()) {
            said.getChildren().add(new Banner(Tone.BAD, Icon.BAN, "Nothing was added", notice));
        }
        model.reportsProperty()
                .get()
                .forEach(report -> said.getChildren().add(new ReportCard(report)));
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && !model.workingProperty().get()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        model.add(files, challenger.isSelected());
        event.setDropCompleted(true);
        event.consume();
    }

    private void askCards() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Cards of detectors");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Cards", "*.json"));
        @Nullable List<File> chosen = chooser.showOpenMultipleDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.add(chosen.stream().map(File::toPath).toList(), challenger.isSelected());
        }
    }

    private void askFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Folder with cards and models");
        @Nullable File chosen = chooser.showDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.add(List.of(chosen.toPath()), challenger.isSelected());
        }
    }

    private void askKey() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Key that signs the catalogue");
        @Nullable File chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.addSigned(place.getText(), chosen.toPath(), challenger.isSelected());
        }
    }
}
