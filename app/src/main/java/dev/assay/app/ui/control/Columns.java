package dev.assay.app.ui.control;

import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * The columns of a table: as wide as their words at every text size, one takes what is left, and
 * where room is short the optional ones go, the last named first, rather than cut words.
 *
 * @param <R> what a row is
 */
public final class Columns<R> {
    private static final double EDGES = 20;

    private final TableView<R> table;
    private final List<Fixed> columns = new ArrayList<>();
    private final List<TableColumn<R, ?>> optional = new ArrayList<>();
    private int percent = 100;

    /** A column and its width at 100 % text. */
    private record Fixed(TableColumn<?, ?> column, double width, boolean rest) {}

    public Columns(TableView<R> table) {
        this.table = table;
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /** A column of {@code width} pixels at 100 % text. */
    public Columns<R> add(String title, String kind, double width, Function<R, String> value) {
        return made(title, kind, width, value, false);
    }

    /** The column that takes what is left, at least {@code width} pixels at 100 % text. */
    public Columns<R> rest(String title, String kind, double width, Function<R, String> value) {
        return made(title, kind, width, value, true);
    }

    /** The columns of these titles may be left out, the last one first. */
    public Columns<R> mayLeaveOut(String... titles) {
        for (String title : titles) {
            table.getColumns().stream()
                    .filter(c -> c.getText().equals(title))
                    .forEach(optional::add);
        }
        return this;
    }

    private Columns<R> made(
            String title, String kind, double width, Function<R, String> value, boolean rest) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.getStyleClass().add(kind);
        column.setSortable(false);
        column.setReorderable(false);
        columns.add(new Fixed(column, width, rest));
        table.getColumns().add(column);
        return this;
    }

    /** Keeps the widths right until {@code bag} is released. */
    public void follow(ObservableValue<Look> look, Subscriptions bag) {
        bag.listen(table.widthProperty(), (_, _, _) -> fit());
        bag.follow(
                look,
                now -> {
                    percent = now.percent();
                    fit();
                });
    }

    private void fit() {
        double room = table.getWidth() - EDGES;
        if (room <= 0) {
            return;
        }
        double wanted = columns.stream().mapToDouble(this::width).sum();
        for (TableColumn<R, ?> column : optional.reversed()) {
            boolean goes = wanted > room;
            column.setVisible(!goes);
            if (goes) {
                wanted -=
                        columns.stream()
                                .filter(c -> c.column().equals(column))
                                .mapToDouble(this::width)
                                .sum();
            }
        }
        double left = Math.max(0, room - wanted);
        for (Fixed fixed : columns) {
            double width = width(fixed) + (fixed.rest() ? left : 0);
            fixed.column().setMinWidth(width);
            fixed.column().setMaxWidth(fixed.rest() ? Double.MAX_VALUE : width);
            fixed.column().setPrefWidth(width);
        }
    }

    private double width(Fixed fixed) {
        return Math.ceil(fixed.width() * percent / 100);
    }
}
