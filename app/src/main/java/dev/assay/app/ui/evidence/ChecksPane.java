package dev.assay.app.ui.evidence;

import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.Digest;
import dev.assay.icons.Icon;
import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.model.evidence.verify.EvidenceFinding;
import dev.assay.model.evidence.verify.EvidenceVerdict;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.Tone;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What holds, what is missing, said aloud; and what was handed over before. */
final class ChecksPane implements View {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int FEW = 12;

    private final EvidenceViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final VBox body = new VBox();
    private final ScrollPane root = new ScrollPane(body);

    ChecksPane(EvidenceViewModel model) {
        this.model = model;
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("plain-scroll", "inspector");
    }

    @Override
    public ScrollPane node() {
        return root;
    }

    @Override
    public void attach() {
        bag.listen(model.planProperty(), (_, _, _) -> show());
        bag.listen(model.stateProperty(), (_, _, _) -> show());
        bag.listen(model.earlier(), _ -> show());
        show();
    }

    @Override
    public void detach() {
        bag.release();
        body.getChildren().clear();
    }

    private void show() {
        Plan plan = model.planProperty().get();
        body.getChildren().clear();
        body.getChildren().add(section("Checks", checks(plan, model.stateProperty().get())));
        if (plan.items() > 0) {
            List<String> gaps = gaps(plan, model.stateProperty().get());
            body.getChildren()
                    .add(
                            section(
                                    "What is missing",
                                    gaps.isEmpty()
                                            ? List.of(Words.wrapped("Nothing.", "dense", "second"))
                                            : gaps.stream()
                                                    .map(gap ->
                                                            row(
                                                                    Tone.WARN,
                                                                    Icon.SLASH_CIRCLE,
                                                                    gap,
                                                                    ""))
                                                    .toList()));
        }
        body.getChildren().add(section("Handed over before", before()));
    }

    /** As known before writing; after it, what the package itself names. */
    private static List<String> gaps(Plan plan, PackState state) {
        return state instanceof PackState.Verified(ExportOutcome.Done _, EvidenceVerdict verdict)
                ? verdict.gaps().stream().distinct().toList()
                : plan.gaps();
    }

    private static List<Node> checks(Plan plan, PackState state) {
        if (plan.items() == 0) {
            return List.of(
                    Words.wrapped(
                            "Choose items: then it says here what holds and what does not.",
                            "dense",
                            "second"));
        }
        List<Node> rows = new java.util.ArrayList<>();
        for (ExportOutcome.Refused refused : plan.refusals()) {
            rows.add(
                    row(
                            Tone.BAD,
                            Icon.BAN,
                            refused.item().map(id -> id.brief() + ": ").orElse("")
                                    + refused.sentence(),
                            refused.nextStep()));
        }
        boolean done = state instanceof PackState.Verified || state instanceof PackState.Verifying;
        rows.add(
                row(
                        done ? Tone.OK : Tone.PLAIN,
                        done ? Icon.CHECK : Icon.CLOCK,
                        "Originals are the bytes recorded at intake",
                        done ? "compared while they were written" : "compared while writing"));
        rows.add(
                row(
                        Tone.OK,
                        Icon.CHECK,
                        "Log holds " + Count.of(plan.entries(), "entry", "entries") + " for it",
                        "each goes in with its proof"));
        rows.add(
                plan.held().isEmpty()
                        ? row(
                                Tone.PLAIN,
                                Icon.HOLD,
                                "No legal hold",
                                "assay hold place keeps it from erasure")
                        : row(
                                Tone.OK,
                                Icon.HOLD,
                                "Legal hold in force",
                                String.join(", ", plan.held())));
        rows.add(second(state));
        rows.add(
                row(
                        Tone.PLAIN,
                        Icon.INFO,
                        "Check without this product",
                        "README.txt and verify/ go in"));
        return rows;
    }

    private static Node second(PackState state) {
        if (!(state instanceof PackState.Verified(var _, EvidenceVerdict verdict))) {
            return row(
                    Tone.PLAIN,
                    Icon.CLOCK,
                    "Second code path reads the package back",
                    "runs after writing");
        }
        if (verdict.pass()) {
            return row(
                    Tone.OK,
                    Icon.CHECK,
                    "Second code path found nothing wrong",
                    Count.of(verdict.bag().files(), "file", "files")
                            + ", "
                            + Count.of(verdict.entries(), "entry", "entries")
                            + " proved");
        }
        return row(
                Tone.BAD,
                Icon.WARNING,
                "Second code path objects",
                verdict.findings().stream()
                        .map(EvidenceFinding::sentence)
                        .distinct()
                        .limit(FEW)
                        .collect(Collectors.joining("\n")));
    }

    private List<Node> before() {
        if (model.earlier().isEmpty()) {
            return List.of(Words.wrapped("The log speaks of no package yet.", "dense", "second"));
        }
        return model.earlier().stream()
                .limit(FEW)
                .<Node>map(one ->
                        row(
                                Tone.PLAIN,
                                Icon.PACKAGE,
                                TIME.format(one.at())
                                        + " UTC \u00b7 "
                                        + Count.of(one.items(), "item", "items"),
                                "entry "
                                        + Count.of(one.entry())
                                        + " \u00b7 "
                                        + Digest.brief(one.tagManifest())))
                .toList();
    }

    private static HBox row(Tone tone, Icon icon, String title, String detail) {
        IconView mark = new IconView(icon);
        mark.getStyleClass().add(tone.styleClass());
        VBox words = new VBox(Words.wrapped(title, "dense", "strong"));
        if (!detail.isEmpty()) {
            words.getChildren().add(Words.wrapped(detail, "note", "second"));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(mark, words);
        row.getStyleClass().add("evidence-check");
        return row;
    }

    private static VBox section(String title, List<? extends Node> parts) {
        VBox box = new VBox(Words.whole(title, "title"));
        box.getChildren().addAll(parts);
        box.getStyleClass().add("section");
        return box;
    }
}
