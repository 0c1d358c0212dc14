package dev.assay.app.ui.provenance;

import dev.assay.model.provenance.ProvenanceGraph;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.model.provenance.lineage.LineageFinding;
import dev.assay.viewer.graph.FactGraph;
import dev.assay.viewer.graph.GraphFact;
import dev.assay.viewer.graph.GraphLink;
import dev.assay.viewer.graph.Lane;
import dev.assay.viewer.graph.ProvenanceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts manifests, ingredients and what storage tells into one graph around the file. Pure. */
record ReportGraph(ProvenanceReport report, Custody kept) {
    static final String FILE = "file";
    private static final String MANIFEST = "manifest:";
    private static final String UNKNOWN = "signingCredential.untrusted";
    private static final String STORAGE = "storage:";

    /** Id of a manifest's fact. */
    static String manifest(String label) {
        return MANIFEST + label;
    }

    /** Label of the manifest that an id stands for; empty for other facts. */
    static String label(String id) {
        return id.startsWith(MANIFEST) ? id.substring(MANIFEST.length()) : "";
    }

    FactGraph graph() {
        Map<String, GraphFact> facts = new LinkedHashMap<>();
        List<GraphLink> links = new ArrayList<>();
        manifests(facts);
        ingredients(facts, links);
        StageGraph stages = new StageGraph(kept.steps());
        stages.before(facts);
        file(facts, links);
        stages.after(facts, links);
        custody(facts, links);
        new CustodyGraph(kept).addTo(facts, links);
        boolean anything = report.graph().nodes().stream().anyMatch(ProvenanceGraph.Node::active);
        String focus = anything ? manifest(String.valueOf(report.activeManifest())) : FILE;
        return new FactGraph(List.copyOf(facts.values()), links, focus);
    }

    private void manifests(Map<String, GraphFact> facts) {
        for (ProvenanceGraph.Node node : report.graph().nodes()) {
            put(
                    facts,
                    new GraphFact(
                            manifest(node.manifest()),
                            Lane.CREDENTIALS,
                            VerdictState.of(node.verdict()),
                            title(node),
                            detail(node)));
        }
        if (report.graph().nodes().isEmpty()) {
            put(
                    facts,
                    new GraphFact(
                            "store",
                            Lane.CREDENTIALS,
                            VerdictState.of(report.verdict()),
                            report.remote() == null
                                    ? "Content credentials"
                                    : "Reference to a store elsewhere",
                            report.sentence()));
        }
    }

    private static String title(ProvenanceGraph.Node node) {
        if (node.title() != null && !node.title().isBlank()) {
            return "\u201c" + node.title() + "\u201d";
        }
        return node.generator() == null ? "Manifest without a title" : node.generator();
    }

    private static String detail(ProvenanceGraph.Node node) {
        String role = node.active() ? "this file" : node.update() ? "update" : "ingredient";
        return node.generator() == null ? role : role + " \u00b7 " + node.generator();
    }

    private void ingredients(Map<String, GraphFact> facts, List<GraphLink> links) {
        for (ProvenanceGraph.Edge edge : report.graph().edges()) {
            String from = source(edge);
            if (edge.to() == null) {
                put(facts, ingredient(from, ProvenanceState.ABSENT, edge, "without origin data"));
            } else if (!edge.found()) {
                put(facts, ingredient(from, ProvenanceState.BROKEN, edge, "manifest missing"));
            }
            boolean noted = edge.recordedFailures().stream().anyMatch(c -> !c.equals(UNKNOWN));
            String recorded = noted ? ", failure noted" : "";
            boolean proven = edge.found() && !noted;
            links.add(
                    new GraphLink(from, manifest(edge.from()), edge.relation() + recorded, proven));
        }
    }

    private static String source(ProvenanceGraph.Edge edge) {
        if (edge.found() && edge.to() != null) {
            return manifest(edge.to());
        }
        return "ingredient:" + edge.from() + "/" + edge.assertion();
    }

    private static GraphFact ingredient(
            String id, ProvenanceState state, ProvenanceGraph.Edge edge, String detail) {
        return new GraphFact(id, Lane.CREDENTIALS, state, quoted(edge.title()), detail);
    }

    private static String quoted(@Nullable String title) {
        return title == null || title.isBlank() ? "No title" : "\u201c" + title + "\u201d";
    }

    private void file(Map<String, GraphFact> facts, List<GraphLink> links) {
        put(
                facts,
                new GraphFact(
                        FILE,
                        Lane.CUSTODY,
                        report.verdict() == Verdict.ABSENT
                                ? ProvenanceState.DECLARED
                                : VerdictState.of(report.verdict()),
                        "This file",
                        report.carrier() + ", " + report.byteMap().length() + " bytes"));
        String active = report.activeManifest();
        if (active != null) {
            links.add(new GraphLink(manifest(active), FILE, "speaks for", !bytesDiffer()));
        } else {
            links.add(new GraphLink("store", FILE, "", false));
        }
    }

    /** Whether the hash of the bytes fails. */
    private boolean bytesDiffer() {
        return report.findings().stream()
                .anyMatch(f -> f.fails() && f.code().contains("Hash.mismatch"));
    }

    private void custody(Map<String, GraphFact> facts, List<GraphLink> links) {
        for (LineageFinding finding : kept.storage()) {
            boolean declared = finding.fact().startsWith("metadata.");
            String id = STORAGE + finding.fact();
            put(
                    facts,
                    new GraphFact(
                            id,
                            declared ? Lane.DECLARED : Lane.CUSTODY,
                            VerdictState.of(finding.standing()),
                            finding.fact(),
                            finding.declared() == null
                                    ? finding.sentence()
                                    : String.valueOf(finding.declared())));
            switch (finding.standing()) {
                case CONFIRMED -> links.add(new GraphLink(id, FILE, "the same", true));
                case CONTRADICTED -> links.add(new GraphLink(id, FILE, "not the same", false));
                case TOLD, DECLARED, ABSENT, NOT_CHECKABLE -> {}
            }
        }
    }

    private static void put(Map<String, GraphFact> facts, GraphFact fact) {
        facts.putIfAbsent(fact.id(), fact);
    }
}
