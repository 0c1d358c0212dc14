package dev.assay.app.ui.provenance;

import dev.assay.model.provenance.lineage.PipelineStep;
import dev.assay.model.provenance.lineage.PipelineStep.Proof;
import dev.assay.model.provenance.lineage.Stage;
import dev.assay.viewer.graph.GraphFact;
import dev.assay.viewer.graph.GraphLink;
import dev.assay.viewer.graph.Lane;
import dev.assay.viewer.graph.ProvenanceState;
import java.util.List;
import java.util.Map;

/** The stages of the house in a row up to the file and on to the decision; gaps are drawn. Pure. */
record StageGraph(List<PipelineStep> steps) {
    static final String STAGE = "stage:";

    /** Before the file is put in: what led to it. */
    void before(Map<String, GraphFact> facts) {
        steps.stream().filter(s -> s.stage() != Stage.DECISION).forEach(s -> put(facts, s));
    }

    /** Behind the file: the decision, and how all hang together. */
    void after(Map<String, GraphFact> facts, List<GraphLink> links) {
        String last = "";
        boolean known = true;
        for (PipelineStep step : steps) {
            String id = id(step.stage());
            boolean decided = step.stage() == Stage.DECISION;
            boolean proven = proven(step);
            if (decided) {
                put(facts, step);
                link(links, last, ReportGraph.FILE, known);
                links.add(new GraphLink(ReportGraph.FILE, id, "", proven));
            } else {
                link(links, last, id, known && proven);
                last = id;
                known = proven;
            }
        }
    }

    private static void link(List<GraphLink> links, String from, String to, boolean proven) {
        if (!from.isEmpty()) {
            links.add(new GraphLink(from, to, "", proven));
        }
    }

    private static boolean proven(PipelineStep step) {
        return switch (step.proof()) {
            case SIGNED, RECORDED, LOGGED -> true;
            case TOLD, DECLARED, MISSING -> false;
        };
    }

    private static void put(Map<String, GraphFact> facts, PipelineStep step) {
        String id = id(step.stage());
        String ids = String.join(", ", step.ids());
        String detail = step.proof() == Proof.MISSING || ids.isEmpty() ? step.sentence() : ids;
        facts.put(
                id,
                new GraphFact(id, Lane.CUSTODY, state(step.proof()), step.stage().title(), detail));
    }

    static String id(Stage stage) {
        return STAGE + stage.name();
    }

    private static ProvenanceState state(Proof proof) {
        return switch (proof) {
            case SIGNED -> ProvenanceState.SIGNED_TRUSTED;
            case RECORDED, LOGGED -> ProvenanceState.SIGNED;
            case TOLD, DECLARED -> ProvenanceState.DECLARED;
            case MISSING -> ProvenanceState.ABSENT;
        };
    }
}
