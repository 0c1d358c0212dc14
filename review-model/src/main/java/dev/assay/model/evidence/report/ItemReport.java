package dev.assay.model.evidence.report;

import dev.assay.model.audit.event.Detected;
import dev.assay.model.audit.event.EntryTime;
import dev.assay.model.evidence.contents.DossierEntry;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.evidence.document.DecisionFacts;
import dev.assay.model.evidence.document.NoteFacts;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.MediaItem;
import dev.assay.model.review.HistoryRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part of the report about one item. */
final class ItemReport {
    private final ReportFacts.Item item;
    private final ItemDossier dossier;
    private final Html html;

    ItemReport(ReportFacts.Item item, Html html) {
        this.item = item;
        this.dossier = item.dossier();
        this.html = html;
    }

    void write() {
        html.raw("<section>\n").element("h2", "item", "Item " + dossier.id());
        html.element("h3", "Object").facts(object());
        decisions();
        item.sections().forEach(this::section);
        detections();
        notes();
        custody();
        html.raw("</section>\n");
    }

    private List<Section.Row> object() {
        MediaItem media = dossier.detail().item();
        List<Section.Row> rows = new ArrayList<>();
        rows.add(new Section.Row("File", dossier.originalName(), true));
        rows.add(new Section.Row("Name in quarantine", media.name(), false));
        rows.add(new Section.Row("Bytes", Long.toString(media.bytes()), true));
        rows.add(
                new Section.Row(
                        "SHA-256",
                        dossier.detail()
                                .digest()
                                .map(ContentDigest::hex)
                                .map(ItemReport::spaced)
                                .orElse("not recorded"),
                        true));
        rows.add(
                new Section.Row(
                        "Storage",
                        media.object().bucket()
                                + "/"
                                + media.object().key()
                                + " version "
                                + media.object().versionId(),
                        true));
        rows.add(new Section.Row("Stored", EntryTime.text(media.lastModified()), true));
        IntakeRecord said = media.intake();
        claim(rows, "Submitted (declared)", said.submittedAt().map(Instant::toString));
        claim(rows, "Source (declared)", said.sourceApplication());
        claim(rows, "Uploader (declared)", said.uploader());
        claim(rows, "Surface (declared)", said.surface());
        claim(rows, "Type (declared)", said.declaredType());
        claim(rows, "Origin (declared)", said.declaredProvenance());
        return rows;
    }

    /** In groups of eight, as people compare digests. */
    private static String spaced(String hex) {
        return hex.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private static void claim(List<Section.Row> rows, String label, Optional<String> value) {
        rows.add(new Section.Row(label, value.orElse("not said"), false));
    }

    private void decisions() {
        html.element("h3", "Decisions");
        List<DecisionFacts> decisions = DecisionFacts.of(dossier);
        if (decisions.isEmpty()) {
            html.element("p", "Nobody has decided about this item.");
            return;
        }
        for (DecisionFacts one : decisions) {
            html.facts(
                    List.of(
                            new Section.Row("Entry", Long.toString(one.row().index()), true),
                            new Section.Row("Time, UTC", EntryTime.text(one.row().at()), true),
                            new Section.Row(
                                    "By", one.row().actor() + ", " + one.decided().role(), true),
                            new Section.Row(
                                    "First judgement",
                                    one.decided()
                                            .firstJudgement()
                                            .map(word -> word + ", before any score was shown")
                                            .orElse("none recorded"),
                                    false),
                            new Section.Row("Decision", one.decided().disposition(), false),
                            new Section.Row("Policy", policy(one), false),
                            new Section.Row(
                                    "Reasons",
                                    one.rationale().orElse("erased, or not on this machine"),
                                    false),
                            new Section.Row("Standing", standing(one), false)));
        }
    }

    private static String policy(DecisionFacts one) {
        return one.decided().policyCode()
                + one.policy().map(policy -> ", " + policy.title()).orElse("");
    }

    private static String standing(DecisionFacts one) {
        StringBuilder text = new StringBuilder();
        for (DecisionFacts.Answer answer : one.answers()) {
            text.append(
                            answer.seconded().agrees()
                                    ? "A second person agrees"
                                    : "A second person" + " disagrees")
                    .append(" (")
                    .append(answer.row().actor())
                    .append(", entry ")
                    .append(answer.row().index())
                    .append(")")
                    .append(answer.rationale().map(why -> ": " + why).orElse("."))
                    .append('\n');
        }
        one.supersededBy()
                .ifPresent(entry -> text.append("Superseded by entry ").append(entry).append('.'));
        if (one.supersededBy().isEmpty() && text.isEmpty()) {
            text.append(
                    one.policy().filter(policy -> policy.secondPerson()).isPresent()
                            ? "Awaits a second person."
                            : "Stands.");
        }
        return text.toString().strip();
    }

    private void section(Section section) {
        html.element("h3", section.title());
        if (!section.rows().isEmpty()) {
            html.facts(section.rows());
        }
        for (Section.Picture picture : section.pictures()) {
            html.raw("<figure><img src=\"../")
                    .text(picture.path())
                    .raw("\" alt=\"")
                    .text(picture.caption())
                    .raw("\"/>")
                    .element("figcaption", picture.caption())
                    .raw("</figure>\n");
        }
        if (!section.note().isEmpty()) {
            html.element("p", "note", section.note());
        }
    }

    private void detections() {
        List<List<String>> rows = new ArrayList<>();
        for (DossierEntry entry : dossier.entries()) {
            if (entry.row().event() instanceof Detected run) {
                boolean here =
                        dossier.objects().stream()
                                .anyMatch(one -> one.digest().hex().equals(run.result().hex()));
                rows.add(
                        List.of(
                                Long.toString(entry.row().index()),
                                run.detector(),
                                run.status(),
                                Long.toString(run.frames()),
                                run.model().hex().substring(0, 16),
                                here ? "objects/" + run.result().hex() : "not in the package"));
            }
        }
        html.element("h3", "Detectors");
        if (rows.isEmpty()) {
            html.element("p", "No detector ran on this item.");
            return;
        }
        html.table(
                List.of("Entry", "Detector", "Result", "Frames scored", "Model", "Scores in"),
                rows,
                List.of(0, 3, 4, 5));
        html.element(
                "p",
                "note",
                "Every run is its own statement. Scores and thresholds stand in the files named"
                        + " here; what a detector can show and what fools it, on its card.");
    }

    private void notes() {
        List<NoteFacts> notes = NoteFacts.of(dossier);
        if (notes.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (NoteFacts note : notes) {
            rows.add(
                    List.of(
                            Long.toString(note.row().index()),
                            note.annotated().from() + " to " + note.annotated().to(),
                            note.row().actor(),
                            note.text().orElse("erased")));
        }
        html.element("h3", "Notes on frames");
        html.table(List.of("Entry", "Frames", "By", "Note"), rows, List.of(0, 1, 2));
    }

    private void custody() {
        html.element("h3", "Custody");
        List<List<String>> rows = new ArrayList<>();
        for (DossierEntry entry : dossier.entries()) {
            rows.add(
                    List.of(
                            Long.toString(entry.row().index()),
                            EntryTime.text(entry.row().at()),
                            entry.row().actor(),
                            HistoryRow.of(entry.row()).sentence()));
        }
        if (rows.isEmpty()) {
            html.element("p", "There is no line: nothing about the item is in the log yet.");
            return;
        }
        html.table(List.of("Entry", "Time, UTC", "Who", "What happened"), rows, List.of(0, 1, 2));
    }
}
