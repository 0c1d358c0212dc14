package dev.assay.app.cli;

import dev.assay.model.provenance.lineage.Custody;
import dev.assay.model.provenance.lineage.origin.OriginOutcome;
import dev.assay.model.provenance.lineage.origin.OriginStatement;
import dev.assay.model.provenance.lineage.trail.TrailEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a file was kept, as JSON and as lines. */
record CustodyDocument(Custody custody) {

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("origins", custody.origins().stream().map(CustodyDocument::of).toList());
        document.put("events", custody.trail().events().stream().map(CustodyDocument::of).toList());
        document.put(
                "covered",
                custody.trail().covered().stream()
                        .map(w -> Map.of("from", w.from().toString(), "to", w.to().toString()))
                        .toList());
        document.put("gaps", custody.trail().gaps());
        return document;
    }

    private static Map<String, Object> of(OriginOutcome outcome) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put(
                "state",
                switch (outcome) {
                    case OriginOutcome.Valid _ -> "valid";
                    case OriginOutcome.Expired _ -> "expired";
                    case OriginOutcome.UnknownKey _ -> "unknownKey";
                    case OriginOutcome.Invalid _ -> "invalid";
                });
        one.put("sentence", outcome.sentence());
        one.put("steps", steps(outcome).stream().map(CustodyDocument::of).toList());
        return one;
    }

    private static List<OriginStatement.Step> steps(OriginOutcome outcome) {
        return switch (outcome) {
            case OriginOutcome.Valid(_, OriginStatement statement) -> statement.steps();
            case OriginOutcome.Expired(_, OriginStatement statement, _) -> statement.steps();
            case OriginOutcome.UnknownKey _, OriginOutcome.Invalid _ -> List.of();
        };
    }

    private static Map<String, Object> of(OriginStatement.Step step) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", step.name());
        one.put("id", step.id());
        one.put("at", step.at() == null ? null : step.at().toString());
        return one;
    }

    private static Map<String, Object> of(TrailEvent event) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("at", event.at().toString());
        one.put("event", event.name());
        one.put("principal", event.principal());
        one.put("source", event.source());
        one.put("requestId", event.requestId());
        one.put("versionId", event.versionId());
        one.put("proven", event.proven());
        return one;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        custody.origins().forEach(o -> lines.add(o.sentence()));
        for (TrailEvent event : custody.trail().events()) {
            lines.add(
                    event.at()
                            + " "
                            + event.name()
                            + " by "
                            + event.principal()
                            + (event.proven() ? "" : " (not proven)"));
        }
        lines.addAll(custody.trail().gaps());
        return lines;
    }
}
