package dev.assay.model.provenance.c2pa;

import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.ProvenanceGraph;
import dev.assay.model.provenance.ProvenanceGraph.Edge;
import dev.assay.model.provenance.ProvenanceGraph.Node;
import dev.assay.model.provenance.ProvenanceGraph.Part;
import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.JumbfUri;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.ingredient.Ingredient;
import dev.assay.model.provenance.c2pa.ingredient.Recorded;
import dev.assay.model.provenance.c2pa.rule.Action;
import dev.assay.model.provenance.c2pa.signature.SignatureFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the graph: every manifest of the store once, every ingredient as an edge. */
record GraphMaker(
        Lineage lineage,
        Map<Manifest, SignatureFacts> signatures,
        List<Finding> findings,
        Judgement judgement) {

    ProvenanceGraph make() {
        Set<String> held =
                findings.stream()
                        .filter(f -> f.code().equals(Code.URI_MATCH.label()))
                        .map(Finding::uri)
                        .collect(Collectors.toSet());
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Manifest manifest : lineage.store().manifests()) {
            nodes.add(node(manifest, held));
            for (Ingredient ingredient : lineage.named(manifest)) {
                edges.add(edge(manifest, ingredient));
            }
        }
        return new ProvenanceGraph(nodes, edges);
    }

    private Node node(Manifest manifest, Set<String> held) {
        SignatureFacts facts = signatures.get(manifest);
        List<Action> actions =
                manifest.all("c2pa.actions").stream()
                        .flatMap(a -> Action.all(a.cbor()).stream())
                        .toList();
        return new Node(
                manifest.label(),
                manifest.equals(lineage.store().active()),
                whole(manifest),
                manifest.update(),
                verdict(manifest),
                manifest.claim().version(),
                manifest.claim().title(),
                manifest.claim().format(),
                manifest.claim().generator(),
                facts == null ? null : facts.credential(),
                actions.stream().map(Action::name).distinct().toList(),
                actions.stream()
                        .map(a -> lastPart(a.sourceType()))
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList(),
                manifest.assertions().stream().map(a -> part(manifest, a, held)).toList(),
                manifest.box().range());
    }

    private Verdict verdict(Manifest manifest) {
        if (!lineage.reaches(manifest)) {
            return Verdict.NOT_CHECKABLE;
        }
        return judgement.verdict(
                findings.stream()
                        .filter(f -> f.manifest().equals(manifest.label()))
                        .filter(f -> f.scope() != Scope.IDENTITY && f.scope() != Scope.RECORDED)
                        .filter(f -> !f.code().startsWith("ingredient."))
                        .toList());
    }

    private boolean whole(Manifest manifest) {
        return findings.stream()
                .noneMatch(f ->
                        f.manifest().equals(manifest.label())
                                && f.code().equals(Code.ASSERTION_REQUIRED.label()));
    }

    private static @Nullable String lastPart(@Nullable String type) {
        return type == null ? null : type.substring(type.lastIndexOf('/') + 1);
    }

    private Part part(Manifest manifest, Assertion assertion, Set<String> held) {
        String uri = JumbfUri.assertion(manifest.label(), assertion.label());
        boolean redacted = lineage.redactions().contains(uri);
        String standing = redacted ? "removed" : held.contains(uri) ? "as signed" : "not as signed";
        return new Part(assertion.label(), assertion.box().range(), standing);
    }

    private Edge edge(Manifest manifest, Ingredient ingredient) {
        String to = ingredient.manifestLabel();
        return new Edge(
                manifest.label(),
                ingredient.assertion().label(),
                to,
                to != null && lineage.store().find(to).isPresent(),
                ingredient.relation().word(),
                ingredient.title(),
                ingredient.format(),
                ingredient.recorded().stream()
                        .filter(Recorded::fails)
                        .map(Recorded::code)
                        .distinct()
                        .toList());
    }
}
