package dev.assay.viewer.frame;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The line under the picture: place, colour and map value at the pointer, and what is shown. */
public final class FrameLegend extends HBox {
    private final Label place = new Label();
    private final Label colour = new Label();
    private final StringProperty map = new SimpleStringProperty(this, "map", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final StringProperty end = new SimpleStringProperty(this, "end", "");

    /** The line for {@code stage}; it lives as long as the stage. */
    public FrameLegend(FrameView stage) {
        getStyleClass().add("frame-legend");
        Label mapLabel = new Label();
        mapLabel.textProperty().bind(map);
        Label noteLabel = new Label();
        noteLabel.textProperty().bind(note);
        Label endLabel = new Label();
        endLabel.textProperty().bind(end);
        for (Label figures : new Label[] {place, colour, mapLabel}) {
            figures.getStyleClass().add("figures-note");
            figures.setMinWidth(USE_PREF_SIZE);
            figures.managedProperty().bind(figures.textProperty().isNotEmpty());
        }
        noteLabel.getStyleClass().add("note");
        endLabel.getStyleClass().add("note");
        endLabel.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(place, colour, mapLabel, noteLabel, space, endLabel);
        stage.pointProperty().subscribe(this::show);
    }

    /** The map's value at the pointer in words, such as {@code map 0.94 (max 0.95)}. */
    public StringProperty mapProperty() {
        return map;
    }

    /** What is shown, such as {@code Picture as decoded · no overlay, no filter}. */
    public StringProperty noteProperty() {
        return note;
    }

    /** At the right end, such as the zoom or what the map's numbers mean. */
    public StringProperty endProperty() {
        return end;
    }

    private void show(@Nullable FramePoint point) {
        place.setText(point == null ? "x –  y –" : "x %d  y %d".formatted(point.x(), point.y()));
        colour.setText(
                point == null
                        ? "RGB –"
                        : "RGB %d %d %d".formatted(point.red(), point.green(), point.blue()));
    }
}
