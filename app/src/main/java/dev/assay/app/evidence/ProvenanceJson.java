package dev.assay.app.evidence;

import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.Missing;
import dev.assay.model.provenance.ProvenanceGraph;
import dev.assay.model.provenance.ProvenanceReport;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A provenance report for programs. */
final class ProvenanceJson {
    private ProvenanceJson() {}

    static byte[] of(ProvenanceReport report) {
        JsonObject.Builder document =
                JsonObject.builder()
                        .put("schema", "assay-provenance/1")
                        .put("state", report.state().word())
                        .put("verdict", report.verdict().label())
                        .put("sentence", report.sentence())
                        .put("carrier", report.carrier())
                        .put("at", report.at().toString())
                        .put("manifests", report.manifests())
                        .put("ingredientEdges", report.ingredientEdges());
        put(document, "activeManifest", report.activeManifest());
        put(document, "remote", report.remote());
        ProvenanceGraph graph = report.graph();
        return Jcs.canonical(
                document.put("findings", array(report.findings(), ProvenanceJson::finding))
                        .put("missing", array(report.missing(), ProvenanceJson::missing))
                        .put("nodes", array(graph.nodes(), ProvenanceJson::node))
                        .put("edges", array(graph.edges(), ProvenanceJson::edge))
                        .build());
    }

    private static <T> JsonArray array(List<T> items, Function<T, JsonObject> write) {
        return new JsonArray(items.stream().map(one -> (JsonValue) write.apply(one)).toList());
    }

    private static JsonObject finding(Finding finding) {
        JsonObject.Builder one =
                JsonObject.builder()
                        .put("outcome", finding.outcome().name())
                        .put("scope", finding.scope().name())
                        .put("code", finding.code())
                        .put("specCode", finding.specCode())
                        .put("manifest", finding.manifest())
                        .put("uri", finding.uri())
                        .put("sentence", finding.sentence())
                        .put("rule", finding.rule());
        put(one, "expected", finding.expected());
        put(one, "found", finding.found());
        return one.build();
    }

    private static JsonObject missing(Missing missing) {
        return JsonObject.builder()
                .put("what", missing.what())
                .put("sentence", missing.sentence())
                .build();
    }

    private static JsonObject node(ProvenanceGraph.Node node) {
        JsonObject.Builder one =
                JsonObject.builder()
                        .put("manifest", node.manifest())
                        .put("active", node.active())
                        .put("whole", node.whole())
                        .put("verdict", node.verdict().label());
        put(one, "title", node.title());
        put(one, "format", node.format());
        put(one, "generator", node.generator());
        return one.put("actions", JsonArray.ofTexts(node.actions())).build();
    }

    private static JsonObject edge(ProvenanceGraph.Edge edge) {
        JsonObject.Builder one =
                JsonObject.builder()
                        .put("from", edge.from())
                        .put("relation", edge.relation())
                        .put("found", edge.found());
        put(one, "to", edge.to());
        put(one, "title", edge.title());
        return one.build();
    }

    private static void put(JsonObject.Builder into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
