package dev.assay.app.ui.evidence;

import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.Size;
import dev.assay.model.audit.event.HoldLifted;
import dev.assay.model.audit.event.HoldPlaced;
import dev.assay.model.evidence.contents.DossierEntry;
import dev.assay.model.evidence.contents.Gap;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.evidence.document.DecisionFacts;
import dev.assay.model.evidence.document.NoteFacts;
import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.model.evidence.export.ItemPreview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a package of the chosen items will hold.
 *
 * @param items how many
 * @param bytes of the originals
 * @param entries of the log, each with its proof
 * @param held legal holds in force on them
 * @param gaps what is missing, each once
 * @param refusals why it cannot be made
 */
public record Plan(
        int items,
        long bytes,
        int entries,
        List<PlanLine> lines,
        List<String> held,
        List<String> gaps,
        List<ExportOutcome.Refused> refusals) {
    public static final Plan NOTHING =
            new Plan(0, 0, 0, List.of(), List.of(), List.of(), List.of());

    public Plan {
        lines = List.copyOf(lines);
        held = List.copyOf(held);
        gaps = List.copyOf(gaps);
        refusals = List.copyOf(refusals);
    }

    public boolean canBeMade() {
        return items > 0 && refusals.isEmpty();
    }

    static Plan of(List<ItemPreview> previews) {
        List<PlanLine> lines = new ArrayList<>();
        Set<String> gaps = new LinkedHashSet<>();
        Set<String> held = new LinkedHashSet<>();
        List<ExportOutcome.Refused> refusals = new ArrayList<>();
        long bytes = 0;
        Set<Long> entries = new HashSet<>();
        for (ItemPreview preview : previews) {
            preview.refused().ifPresent(refusals::add);
            Optional<ItemDossier> known = preview.dossier();
            if (known.isPresent()) {
                ItemDossier item = known.get();
                lines(item, lines);
                item.gaps().stream().map(Gap::sentence).forEach(gaps::add);
                held.addAll(holds(item));
                bytes += item.detail().item().bytes();
                item.entries().forEach(entry -> entries.add(entry.row().index()));
                item.context().forEach(entry -> entries.add(entry.row().index()));
            }
        }
        if (!previews.isEmpty()) {
            lines.add(
                    new PlanLine(
                            "log/",
                            Count.of(entries.size(), "entry", "entries") + " with proofs",
                            ""));
            lines.add(new PlanLine("report/report.html", "for reading, printing", ""));
            lines.add(new PlanLine("case.jsonld", "CASE/UCO 1.4", ""));
            lines.add(new PlanLine("README.txt, verify/", "how to check it", ""));
        }
        return new Plan(
                previews.size(),
                bytes,
                entries.size(),
                lines,
                List.copyOf(held),
                List.copyOf(gaps),
                refusals);
    }

    private static void lines(ItemDossier item, List<PlanLine> lines) {
        String folder = item.id().brief() + "/";
        lines.add(
                new PlanLine(
                        folder + item.originalName(),
                        "original, untouched",
                        Size.of(item.detail().item().bytes())));
        lines.add(new PlanLine(folder + "item.json", "what was said at intake", ""));
        int decisions = DecisionFacts.of(item).size();
        lines.add(
                new PlanLine(
                        folder + "decisions.json",
                        decisions == 0
                                ? "no decision yet"
                                : Count.of(decisions, "decision", "decisions") + " with reasons",
                        ""));
        lines.add(
                new PlanLine(
                        folder + "custody.*",
                        Count.of(item.entries().size(), "line", "lines") + " of custody",
                        ""));
        lines.add(new PlanLine(folder + "provenance.*", "origin, manifests", ""));
        int frames = NoteFacts.of(item).size() + item.unresolved().size();
        if (frames > 0) {
            lines.add(new PlanLine(folder + "frames/", "frames referred to, up to " + frames, ""));
        }
        if (!item.objects().isEmpty()) {
            lines.add(
                    new PlanLine(
                            "objects/",
                            Count.of(
                                    item.objects().size(),
                                    "result or rule",
                                    "results, rules, cards"),
                            Size.of(
                                    item.objects().stream()
                                            .mapToLong(one -> one.content().length)
                                            .sum())));
        }
    }

    private static List<String> holds(ItemDossier item) {
        List<String> holds = new ArrayList<>();
        for (DossierEntry entry : item.entries()) {
            switch (entry.row().event()) {
                case HoldPlaced placed -> holds.add(placed.hold());
                case HoldLifted lifted -> holds.remove(lifted.hold());
                default -> {}
            }
        }
        return holds;
    }
}
