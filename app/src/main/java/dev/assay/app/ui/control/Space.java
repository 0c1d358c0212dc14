package dev.assay.app.ui.control;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Room between things. */
public final class Space {
    private Space() {}

    /** Takes what is left in a row. */
    public static Region across() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** Takes what is left in a column. */
    public static Region down() {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    /** A line between two parts. */
    public static Region line() {
        Region line = new Region();
        line.getStyleClass().add("divider");
        return line;
    }
}
