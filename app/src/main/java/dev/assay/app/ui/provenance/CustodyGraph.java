package dev.assay.app.ui.provenance;

import dev.assay.model.provenance.lineage.Custody;
import dev.assay.model.provenance.lineage.Pipeline;
import dev.assay.model.provenance.lineage.origin.OriginOutcome;
import dev.assay.model.provenance.lineage.origin.OriginStatement;
import dev.assay.model.provenance.lineage.trail.TrailEvent;
import dev.assay.model.provenance.lineage.trail.TrailReading;
import dev.assay.viewer.graph.GraphFact;
import dev.assay.viewer.graph.GraphLink;
import dev.assay.viewer.graph.Lane;
import dev.assay.viewer.graph.ProvenanceState;
import java.util.List;
import java.util.Map;

/**
 * Signed origin records with those of their steps that are no stage of the house, accesses by
 * access log, and every gap as a gap. Pure.
 */
record CustodyGraph(Custody kept) {
    private static final int EVENTS = 200;

    void addTo(Map<String, GraphFact> facts, List<GraphLink> links) {
        int number = 0;
        for (OriginOutcome outcome : kept.origins()) {
            number++;
            origin(outcome, "origin:" + number, facts, links);
        }
        List<TrailEvent> events = kept.trail().events();
        String before = "";
        for (int i = 0; i < Math.min(EVENTS, events.size()); i++) {
            before = event(events.get(i), "event:" + i, before, facts, links);
        }
        if (!before.isEmpty()) {
            links.add(new GraphLink(before, ReportGraph.FILE, "", false));
        }
        boolean said = kept.storage().stream().anyMatch(f -> f.fact().equals("access"));
        boolean unread = kept.trail().equals(TrailReading.none());
        for (String gap : said && unread ? List.<String>of() : kept.trail().gaps()) {
            String id = "gap:" + gap;
            facts.putIfAbsent(
                    id, new GraphFact(id, Lane.CUSTODY, ProvenanceState.ABSENT, "Access log", gap));
        }
    }

    private static void origin(
            OriginOutcome outcome, String id, Map<String, GraphFact> facts, List<GraphLink> links) {
        facts.put(
                id,
                new GraphFact(
                        id,
                        Lane.CUSTODY,
                        VerdictState.of(outcome),
                        "Signed origin record",
                        outcome.sentence()));
        boolean valid = outcome instanceof OriginOutcome.Valid;
        String last = id;
        int number = 0;
        for (OriginStatement.Step step : steps(outcome)) {
            if (Pipeline.stage(step.name()).isPresent()) {
                continue;
            }
            String one = id + "/" + number;
            number++;
            facts.put(
                    one,
                    new GraphFact(
                            one,
                            Lane.CUSTODY,
                            VerdictState.of(outcome),
                            step.name(),
                            step.id() == null ? "no id named" : step.id()));
            links.add(new GraphLink(last, one, "then", valid));
            last = one;
        }
        links.add(new GraphLink(last, ReportGraph.FILE, valid ? "these bytes" : "", valid));
    }

    private static List<OriginStatement.Step> steps(OriginOutcome outcome) {
        return switch (outcome) {
            case OriginOutcome.Valid(_, OriginStatement statement) -> statement.steps();
            case OriginOutcome.Expired(_, OriginStatement statement, _) -> statement.steps();
            case OriginOutcome.UnknownKey _, OriginOutcome.Invalid _ -> List.of();
        };
    }

    private static String event(
            TrailEvent event,
            String id,
            String before,
            Map<String, GraphFact> facts,
            List<GraphLink> links) {
        facts.put(
                id,
                new GraphFact(
                        id,
                        Lane.CUSTODY,
                        event.proven() ? ProvenanceState.SIGNED : ProvenanceState.DECLARED,
                        event.name() + " at " + event.at(),
                        event.principal()));
        if (!before.isEmpty()) {
            links.add(new GraphLink(before, id, "then", event.proven()));
        }
        return id;
    }
}
