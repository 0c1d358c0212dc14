package dev.assay.app.ui.detect;

import dev.assay.app.ui.control.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The regions of a map as rows: the map's text alternative. */
final class RegionTable extends GridPane {
    private RegionTable() {
        getStyleClass().add("region-table");
        ColumnConstraints number = new ColumnConstraints();
        ColumnConstraints where = new ColumnConstraints();
        where.setHgrow(Priority.ALWAYS);
        ColumnConstraints max = new ColumnConstraints();
        max.setHalignment(HPos.RIGHT);
        ColumnConstraints mean = new ColumnConstraints();
        mean.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(number, where, max, mean);
    }

    static RegionTable of(List<Region> regions, Optional<Region> marked) {
        RegionTable table = new RegionTable();
        table.addRow(0, head("Region"), head("Where"), head("Max"), head("Mean"));
        for (Region region : regions) {
            boolean here = marked.filter(region::equals).isPresent();
            table.addRow(
                    table.getRowCount(),
                    cell(Integer.toString(region.number()), "figures-note", here),
                    cell(region.where(), "dense", here),
                    cell(number(region.max()), "figures-note", here),
                    cell(number(region.mean()), "figures-note", here));
        }
        return table;
    }

    private static Label head(String words) {
        return Words.whole(words, "note", "strong", "second");
    }

    private static Label cell(String words, String kind, boolean here) {
        Label label = Words.whole(words, kind);
        if (here) {
            label.getStyleClass().addAll("strong", "marked-region");
        }
        return label;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
