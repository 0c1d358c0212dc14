package dev.assay.app.ui.control;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names on the left, values on the right; values go on in the next line. */
public final class FactGrid extends GridPane {
    public FactGrid() {
        this(29);
    }

    /**
     * @param percent how much of the width the names take, in percent
     */
    public FactGrid(double percent) {
        getStyleClass().add("fact-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(percent);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().addAll(names, values);
    }

    public FactGrid row(String name, String value, String... kinds) {
        Label words = Words.wrapped(value, "dense");
        words.getStyleClass().addAll(kinds);
        return row(name, words);
    }

    public FactGrid row(String name, Node value) {
        Label words = Words.wrapped(name, "dense", "label-quiet");
        GridPane.setValignment(words, VPos.TOP);
        GridPane.setValignment(value, VPos.TOP);
        addRow(getRowCount(), words, value);
        return this;
    }
}
