package dev.assay.app.ui.shelf;

import dev.assay.app.detectors.Shelf;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Digest;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorKind;
import dev.assay.model.detection.DetectorModel;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The detectors that run, a row each. */
final class ShelfTable extends GridPane {
    private static final double WIDEST = 900;

    ShelfTable(Shelf shelf) {
        getStyleClass().add("plate-table");
        setMaxWidth(WIDEST);
        ColumnConstraints title = new ColumnConstraints();
        title.setHgrow(Priority.ALWAYS);
        ColumnConstraints digest = new ColumnConstraints();
        digest.setHalignment(HPos.RIGHT);
        getColumnConstraints()
                .addAll(title, new ColumnConstraints(), new ColumnConstraints(), digest);
        addRow(
                0,
                Words.whole("Detector", "note", "strong", "second"),
                Words.whole("Version", "note", "strong", "second"),
                Words.whole("How", "note", "strong", "second"),
                Words.whole("Model", "note", "strong", "second"));
        Set<String> bundled =
                new BundledDetectors()
                        .panel().stream().map(m -> m.card().name()).collect(Collectors.toSet());
        for (DetectorModel model : shelf.models()) {
            DetectorCard card = model.card();
            addRow(
                    getRowCount(),
                    Words.wrapped(card.title(), "dense"),
                    Words.whole(card.version(), "figures-note"),
                    Words.whole(how(card, bundled, shelf), "dense"),
                    Words.whole(Digest.brief(card.modelSha256()), "figures-note"));
        }
    }

    private static String how(DetectorCard card, Set<String> bundled, Shelf shelf) {
        if (bundled.contains(card.name())) {
            return "bundled";
        }
        return shelf.challengers().contains(card.name())
                ? "challenger, unseen"
                : card.kind() == DetectorKind.FACE ? "finds faces" : "added";
    }
}
