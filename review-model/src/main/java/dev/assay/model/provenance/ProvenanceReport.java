package dev.assay.model.provenance;

import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.Finding.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found out about the provenance of one file, as of one instant. Immutable.
 *
 * @param sentence the state in one sentence
 * @param carrier the kind of file by its bytes, such as {@code JPEG}
 * @param at the instant the answer holds for
 * @param activeManifest label of the manifest that speaks for this file
 * @param remote the reference to a store elsewhere, as the file gives it; never fetched
 */
public record ProvenanceReport(
        State state,
        Verdict verdict,
        String sentence,
        String carrier,
        Instant at,
        @Nullable String activeManifest,
        @Nullable String remote,
        List<Finding> findings,
        List<Missing> missing,
        ByteMap byteMap,
        ProvenanceGraph graph,
        Explanation explanation) {
    public ProvenanceReport {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }

    /** Codes of one scope and outcome, each once, in the order found. */
    public List<String> codes(Scope scope, Outcome outcome) {
        return findings.stream()
                .filter(f -> f.scope() == scope && f.outcome() == outcome)
                .map(Finding::code)
                .distinct()
                .toList();
    }

    /** Number of manifests that could be read whole; the graph draws the others as well. */
    public int manifests() {
        return (int) graph.nodes().stream().filter(ProvenanceGraph.Node::whole).count();
    }

    /** Number of ingredients that manifests name which could be read whole. */
    public int ingredientEdges() {
        return (int)
                graph.edges().stream()
                        .filter(e ->
                                graph.node(e.from()).map(ProvenanceGraph.Node::whole).orElse(false))
                        .count();
    }
}
