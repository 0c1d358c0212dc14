package dev.assay.app.ui.inspect;

import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.model.review.HistoryRow;
import dev.assay.viewer.fx.Subscriptions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened to the item: entries of the log as sentences, the newest first. */
public final class HistoryTab implements View {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final HistoryViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final VBox root = new VBox();

    public HistoryTab(HistoryViewModel model) {
        this.model = model;
        root.getStyleClass().add("history-tab");
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        bag.listen(model.rows(), _ -> show());
        bag.listen(model.troubleProperty(), (_, _, _) -> show());
        show();
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void show() {
        root.getChildren().clear();
        String trouble = model.troubleProperty().get();
        if (!trouble.isEmpty()) {
            root.getChildren().add(section(Words.wrapped(trouble, "dense", "tone-bad")));
        } else if (model.rows().isEmpty()) {
            root.getChildren()
                    .add(
                            section(
                                    Words.wrapped(
                                            "Nothing was recorded of this item yet.", "second")));
        }
        for (HistoryRow row : model.rows()) {
            root.getChildren().add(row(row));
        }
    }

    private static VBox row(HistoryRow row) {
        HBox head =
                new HBox(
                        Words.whole(Count.of(row.index()), "figures-note", "strong-figures"),
                        Words.of(TIME.format(row.at()) + " UTC", "figures-note", "label-quiet"));
        head.getStyleClass().add("history-head");
        HBox.setHgrow(head, Priority.ALWAYS);
        return section(
                head,
                Words.wrapped(row.sentence(), "dense"),
                Words.wrapped("by " + row.actor(), "note", "label-quiet"));
    }

    private static VBox section(javafx.scene.Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().addAll("section", "history-row");
        return box;
    }
}
