package dev.assay.app.ui.insight;

import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Middle;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Every change of a threshold: when, which, from and to, by whom, and what it did. */
final class ChangesTable extends GridPane {
    private static final int MOST = 12;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * @param titles of detectors by name
     */
    ChangesTable(List<Effect> effects, Map<String, String> titles) {
        getStyleClass().add("plate-table");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        getColumnConstraints()
                .addAll(new ColumnConstraints(), name, number, number, new ColumnConstraints());
        if (effects.isEmpty()) {
            add(
                    Words.wrapped("No threshold was changed; all are as the cards state.", "dense"),
                    0,
                    0);
            return;
        }
        addRow(
                0,
                head("When (UTC)"),
                head("Detector"),
                head("From"),
                head("To"),
                head("By"),
                head("Effect on past"));
        for (Effect effect : effects.subList(0, Math.min(MOST, effects.size()))) {
            Label done = Words.whole(effect.words(), "dense");
            if (effect.change().missed() > 0) {
                done.getStyleClass().addAll("strong", "tone-bad");
            }
            addRow(
                    getRowCount(),
                    Words.whole(WHEN.format(effect.set().since()), "figures-note"),
                    Words.wrapped(
                            titles.getOrDefault(effect.detector(), effect.detector()), "dense"),
                    Words.whole(number(effect.change().before()), "figures-note"),
                    Words.whole(number(effect.change().after()), "figures-note"),
                    Words.whole(Middle.of(effect.set().author(), 11), "figures-note"),
                    done);
        }
    }

    static Label head(String words) {
        return Words.whole(words, "note", "strong", "second");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
