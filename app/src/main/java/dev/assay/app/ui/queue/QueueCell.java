package dev.assay.app.ui.queue;

import com.jfoenix.controls.JFXListCell;
import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.thumbnail.Thumbnail;
import dev.assay.app.ui.thumbnail.ThumbnailView;
import dev.assay.icons.Icon;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.QueueRow;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.SeverityBars;
import dev.assay.viewer.theme.part.SeverityLevel;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One line of the queue. Shows neither score nor anything a score could be guessed from; the tile
 * is a blurred grey hint that tells rows apart.
 */
final class QueueCell extends JFXListCell<QueueLine> {
    private final boolean compact;
    private final Function<ItemId, Optional<Thumbnail>> thumbnails;
    private final StackPane tile = new StackPane();

    QueueCell(boolean compact, Function<ItemId, Optional<Thumbnail>> thumbnails) {
        this.compact = compact;
        this.thumbnails = thumbnails;
        getStyleClass().add("queue-cell");
        tile.getStyleClass().add("queue-tile");
        // as wide as the list: rows never scroll sideways
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable QueueLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setTooltip(null);
        getStyleClass().removeAll("queue-group", "queue-item");
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case QueueLine.Group group -> showGroup(group);
            case QueueLine.Item item -> showItem(item);
        }
    }

    private void showGroup(QueueLine.Group group) {
        getStyleClass().add("queue-group");
        setMouseTransparent(true);
        HBox head =
                new HBox(
                        Words.whole(group.title(), "dense", "strong"),
                        Words.whole(Integer.toString(group.count()), "figures-note", "second"),
                        Space.across());
        if (!compact) {
            head.getChildren().add(Words.whole(group.hint(), "note", "label-quiet"));
        }
        head.getStyleClass().add("queue-group-head");
        setGraphic(head);
    }

    private void showItem(QueueLine.Item item) {
        getStyleClass().add("queue-item");
        setMouseTransparent(false);
        QueueRow row = item.row();
        Label id = Words.whole(row.id().brief(), "figures-strong");
        Label surface = Words.of(row.surface().orElse("No surface"), "dense", "second");
        surface.setMinWidth(0);
        SeverityBars severity = new SeverityBars(level(row), compact);
        VBox words = new VBox(line(id, clock(item, !compact)));
        if (compact) {
            words.getChildren().add(line(surface, severity));
        } else {
            words.getChildren().addAll(surface, line(standing(item.standing()), severity));
        }
        words.getStyleClass().add("queue-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox body = new HBox(tile, words);
        showTile(row);
        body.getStyleClass().add("queue-row");
        setGraphic(body);
        setAccessibleText(
                row.id().brief()
                        + ", "
                        + row.surface().orElse("no surface")
                        + ", "
                        + item.standing().words()
                        + ", severity "
                        + row.severity().word()
                        + (item.clock().isEmpty()
                                ? ""
                                : item.urgency() == QueueLine.Urgency.LATE
                                        ? ", " + item.clock()
                                        : ", due in " + item.clock()));
    }

    private static HBox line(Node left, Node right) {
        HBox line = new HBox(left, Space.across(), right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label clock(QueueLine.Item item, boolean roomy) {
        Label clock = Words.whole(item.clock(), "figures", "clock");
        switch (item.urgency()) {
            case SOON -> {
                clock.getStyleClass().add("tone-warn");
                mark(clock, Icon.CLOCK, roomy);
            }
            case LATE -> {
                clock.getStyleClass().add("tone-bad");
                mark(clock, Icon.WARNING, roomy);
            }
            case CALM, NONE -> {}
        }
        return clock;
    }

    private static void mark(Label clock, Icon icon, boolean roomy) {
        if (roomy) {
            clock.setGraphic(new IconView(icon, IconView.Size.SMALL));
        }
    }

    private static Label standing(Standing standing) {
        Label label = Words.of(standing.words(), "note", "standing");
        label.getStyleClass()
                .add("standing-" + standing.tone().name().toLowerCase(java.util.Locale.ROOT));
        standing.icon()
                .ifPresent(icon -> label.setGraphic(new IconView(icon, IconView.Size.SMALL)));
        return label;
    }

    /** There may be another small picture of the same row. */
    void showTile() {
        if (getItem() instanceof QueueLine.Item item) {
            showTile(item.row());
        }
    }

    /** Blurred and grey, always; the shape alone where there is no picture or must be none. */
    private void showTile(QueueRow row) {
        tile.getChildren()
                .setAll(
                        thumbnails
                                .apply(row.id())
                                .<Node>map(ThumbnailView::new)
                                .orElseGet(() -> new IconView(Icon.EYE_OFF, IconView.Size.TEXT)));
    }

    private static SeverityLevel level(QueueRow row) {
        return switch (row.severity()) {
            case S1 -> SeverityLevel.LOW;
            case S2 -> SeverityLevel.MODERATE;
            case S3 -> SeverityLevel.HIGH;
            case S4 -> SeverityLevel.CRITICAL;
        };
    }
}
