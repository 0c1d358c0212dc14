package dev.assay.app.ui.evidence;

import dev.assay.app.ui.control.View;
import dev.assay.viewer.theme.Look;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/** The Evidence screen: choose on the left, contents in the middle, checks on the right. */
public final class EvidenceView implements View {
    private final EvidenceViewModel model;
    private final ChoosePane choose;
    private final PackPane pack;
    private final ChecksPane checks;
    private final HBox root = new HBox();

    public EvidenceView(EvidenceViewModel model, ObservableValue<Look> look) {
        this.model = model;
        choose = new ChoosePane(model, this::askFolder);
        pack = new PackPane(model, look);
        checks = new ChecksPane(model);
        root.getStyleClass().add("log-screen");
        root.getChildren().addAll(choose.node(), pack.node(), checks.node());
    }

    @Override
    public HBox node() {
        return root;
    }

    @Override
    public void attach() {
        choose.attach();
        pack.attach();
        checks.attach();
        model.refresh();
    }

    @Override
    public void detach() {
        choose.detach();
        pack.detach();
        checks.detach();
    }

    private void askFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Folder for evidence packages");
        Path now = model.intoProperty().get();
        if (Files.isDirectory(now)) {
            chooser.setInitialDirectory(now.toFile());
        }
        @Nullable File chosen = chooser.showDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.intoProperty().set(chosen.toPath());
        }
    }
}
