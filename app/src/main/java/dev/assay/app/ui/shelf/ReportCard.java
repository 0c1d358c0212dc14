package dev.assay.app.ui.shelf;

import dev.assay.app.detectors.Admission;
import dev.assay.app.ui.control.FactGrid;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Digest;
import dev.assay.icons.Icon;
import dev.assay.model.detection.DetectorCard;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.Banner;
import dev.assay.viewer.theme.part.Tone;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What came of one card: added or not, what was checked, what the card says. */
final class ReportCard extends VBox {
    ReportCard(Admission.Report report) {
        getStyleClass().add("plate-lines");
        String name = report.card().map(DetectorCard::title).orElse(report.file());
        getChildren()
                .add(
                        report.added()
                                ? new Banner(
                                        Tone.OK,
                                        Icon.CHECK,
                                        name + " is added",
                                        "It runs on every item opened from now on. The log says"
                                                + " so.")
                                : new Banner(
                                        Tone.BAD,
                                        Icon.BAN,
                                        name + " is not added",
                                        "Nothing of it is kept."));
        report.checks().forEach(check -> getChildren().add(line(check)));
        report.card().ifPresent(card -> getChildren().add(facts(card)));
    }

    private static HBox line(Admission.Check check) {
        IconView mark = new IconView(check.holds() ? Icon.CHECK : Icon.CLOSE);
        mark.getStyleClass().add(check.holds() ? "tone-ok" : "tone-bad");
        VBox words = new VBox(Words.wrapped(check.what(), "dense"));
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!check.holds()) {
            check.against()
                    .forEach(against ->
                            words.getChildren().add(Words.wrapped(against, "dense", "strong")));
            words.getChildren().add(Words.wrapped(check.nextStep(), "dense", "second"));
        }
        HBox line = new HBox(mark, words);
        line.getStyleClass().add("finding");
        line.setAccessibleText((check.holds() ? "Holds: " : "Does not hold: ") + check.what());
        return line;
    }

    private static FactGrid facts(DetectorCard card) {
        return new FactGrid()
                .row("Name", card.name() + " " + card.version())
                .row("Input", card.input().inWords())
                .row(
                        "Score",
                        card.scale().meaning().word()
                                + ", over at "
                                + String.format(Locale.ROOT, "%.2f", card.scale().threshold()))
                .row("Can show", lines(card.canShow()))
                .row("Fooled by", lines(card.fooledBy()))
                .row("Licence", card.licence().isEmpty() ? "Not stated" : card.licence())
                .row("Model", "sha256 " + Digest.brief(card.modelSha256()), "figures-note")
                .row("Card", "sha256 " + Digest.brief(card.cardSha256()), "figures-note");
    }

    private static String lines(List<String> parts) {
        return parts.isEmpty() ? "Not stated on the card" : String.join("\n", parts);
    }
}
