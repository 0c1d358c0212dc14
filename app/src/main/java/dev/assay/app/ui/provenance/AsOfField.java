package dev.assay.app.ui.provenance;

import dev.assay.app.ui.control.Words;
import dev.assay.model.provenance.Explanation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/** Chooses the instant that the answer shall hold for: a date of one's own, or one that matters. */
final class AsOfField extends HBox {
    private final GraphViewModel model;
    private final ComboBox<String> choice = new ComboBox<>();

    AsOfField(GraphViewModel model) {
        this.model = model;
        getStyleClass().add("as-of");
        getChildren().add(Words.whole("As of", "dense", "second"));
        if (!model.asks()) {
            getChildren().add(Words.whole(whole(model.report().at()), "figures-note"));
            return;
        }
        choice.setEditable(true);
        choice.setAccessibleText("As of: a date such as 2027-01-31, or a time in UTC");
        List<String> dates = new ArrayList<>();
        dates.add(whole(model.report().at()));
        model.report().explanation().turns().stream()
                .map(Explanation.Turn::at)
                .forEach(at -> dates.add(whole(at)));
        choice.getItems().setAll(dates.stream().distinct().toList());
        choice.setValue(dates.getFirst());
        choice.setOnAction(_ -> ask());
        getChildren().add(choice);
    }

    /** In whole seconds: nothing about a certificate turns on less. */
    private static String whole(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void ask() {
        String text = choice.getValue() == null ? "" : choice.getValue().strip();
        Optional<Instant> at = instant(text);
        at.ifPresent(model::ask);
        choice.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("error"), at.isEmpty());
    }

    /** A date (its first instant in UTC) or an instant; empty for anything else. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
