package dev.assay.app.cli;

import dev.assay.model.provenance.ByteMap;
import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.Credential;
import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.ProvenanceGraph;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A provenance report as a JSON document. */
record ProvenanceDocument(String file, ProvenanceReport report) {

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file);
        document.put("state", report.state().word());
        document.put("verdict", report.verdict().label());
        document.put("sentence", report.sentence());
        document.put("carrier", report.carrier());
        document.put("at", report.at().toString());
        document.put("activeManifest", report.activeManifest());
        document.put("remote", report.remote());
        // of a file that the reference reader cannot read, nothing failed in its words: the
        // findings
        // say where reading ended, or what was found all the same
        document.put(
                "failures",
                report.state() == State.UNREADABLE || report.state() == State.UNSUPPORTED
                        ? List.of()
                        : both(Scope.ACTIVE, Scope.IDENTITY));
        document.put("ingredientFailures", report.codes(Scope.INGREDIENT, Outcome.FAILS));
        document.put("recordedIngredientFailures", report.codes(Scope.RECORDED, Outcome.FAILS));
        document.put("informational", report.codes(Scope.ACTIVE, Outcome.NOTE));
        document.put("manifests", report.manifests());
        document.put("ingredientEdges", report.ingredientEdges());
        document.put("findings", report.findings().stream().map(ProvenanceDocument::of).toList());
        document.put(
                "missing",
                report.missing().stream()
                        .map(m -> Map.of("what", m.what(), "sentence", m.sentence()))
                        .toList());
        document.put(
                "unhashed",
                report.byteMap().unhashed().stream().map(ProvenanceDocument::of).toList());
        document.put(
                "byteMap", report.byteMap().parts().stream().map(ProvenanceDocument::of).toList());
        document.put("explanation", new ExplanationDocument(report).document());
        document.put("graph", graph(report.graph()));
        return document;
    }

    private List<String> both(Scope one, Scope other) {
        return Stream.concat(
                        report.codes(one, Outcome.FAILS).stream(),
                        report.codes(other, Outcome.FAILS).stream())
                .distinct()
                .toList();
    }

    private static Map<String, Object> of(Finding finding) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("outcome", finding.outcome().name());
        one.put("scope", finding.scope().name());
        one.put("code", finding.code());
        one.put("specificationCode", finding.specCode());
        one.put("manifest", finding.manifest());
        one.put("uri", finding.uri());
        one.put("sentence", finding.sentence());
        one.put("rule", finding.rule());
        one.put("bytes", range(finding.range()));
        one.put("expected", finding.expected());
        one.put("found", finding.found());
        return one;
    }

    private static @Nullable Map<String, Object> range(@Nullable ByteRange range) {
        return range == null ? null : Map.of("offset", range.offset(), "length", range.length());
    }

    private static Map<String, Object> of(ByteMap.Part part) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("offset", part.range().offset());
        one.put("length", part.range().length());
        one.put("cover", part.cover().name());
        one.put("what", part.what());
        return one;
    }

    private static Map<String, Object> graph(ProvenanceGraph graph) {
        List<Object> nodes = new ArrayList<>();
        for (ProvenanceGraph.Node node : graph.nodes()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("manifest", node.manifest());
            one.put("active", node.active());
            one.put("update", node.update());
            one.put("verdict", node.verdict().label());
            one.put("claimVersion", node.claimVersion());
            one.put("title", node.title());
            one.put("format", node.format());
            one.put("generator", node.generator());
            one.put("credential", credential(node.credential()));
            one.put("actions", node.actions());
            one.put("sourceTypes", node.sourceTypes());
            nodes.add(one);
        }
        List<Object> edges = new ArrayList<>();
        for (ProvenanceGraph.Edge edge : graph.edges()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("from", edge.from());
            one.put("assertion", edge.assertion());
            one.put("to", edge.to());
            one.put("found", edge.found());
            one.put("relation", edge.relation());
            one.put("title", edge.title());
            one.put("recordedFailures", edge.recordedFailures());
            edges.add(one);
        }
        return Map.of("nodes", nodes, "edges", edges);
    }

    private static @Nullable Map<String, Object> credential(@Nullable Credential credential) {
        if (credential == null) {
            return null;
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("algorithm", credential.algorithm());
        one.put("anchor", credential.anchor());
        one.put(
                "signedAt",
                credential.signedAt() == null ? null : credential.signedAt().toString());
        one.put("timeAuthority", credential.timeAuthority());
        List<Object> chain = new ArrayList<>();
        for (Credential.Certificate certificate : credential.chain()) {
            Map<String, Object> link = new LinkedHashMap<>();
            link.put("subject", certificate.subject());
            link.put("issuer", certificate.issuer());
            link.put("serial", certificate.serial());
            link.put("notBefore", certificate.notBefore().toString());
            link.put("notAfter", certificate.notAfter().toString());
            link.put("purposes", certificate.purposes());
            link.put("sha256", certificate.sha256());
            chain.add(link);
        }
        one.put("chain", chain);
        return one;
    }

    static String plain(String file, ProvenanceReport report) {
        StringBuilder text = new StringBuilder(file).append(": ").append(report.verdict().label());
        text.append(". ").append(report.sentence());
        for (Finding finding : report.findings()) {
            if (finding.fails()) {
                text.append(System.lineSeparator()).append("  - ").append(finding.sentence());
                text.append(" (").append(finding.code()).append(')');
            }
        }
        new ExplanationDocument(report)
                .lines()
                .forEach(l -> text.append(System.lineSeparator()).append("  . ").append(l));
        report.missing()
                .forEach(m ->
                        text.append(System.lineSeparator()).append("  ? ").append(m.sentence()));
        return text.toString();
    }
}
