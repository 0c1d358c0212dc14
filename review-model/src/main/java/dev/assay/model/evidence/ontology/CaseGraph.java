package dev.assay.model.evidence.ontology;

import dev.assay.model.audit.event.Annotated;
import dev.assay.model.audit.event.Claimed;
import dev.assay.model.audit.event.Detected;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.audit.event.ProvenanceChecked;
import dev.assay.model.audit.event.Pulled;
import dev.assay.model.audit.event.Released;
import dev.assay.model.evidence.contents.DossierEntry;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.MediaItem;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import dev.assay.model.review.HistoryRow;
import dev.assay.model.store.EntryRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An investigation with its exhibits and every action on them: who (by pseudonym), with what, when.
 * People, names of objects and reasons are not in it; they lie elsewhere in the package.
 */
public final class CaseGraph {
    private static final JsonObject CONTEXT =
            JsonObject.builder()
                    .put(
                            "case-investigation",
                            "https://ontology.caseontology.org/case/investigation/")
                    .put("kb", "urn:assay:evidence:")
                    .put("uco-action", "https://ontology.unifiedcyberontology.org/uco/action/")
                    .put("uco-core", "https://ontology.unifiedcyberontology.org/uco/core/")
                    .put("uco-identity", "https://ontology.unifiedcyberontology.org/uco/identity/")
                    .put(
                            "uco-observable",
                            "https://ontology.unifiedcyberontology.org/uco/observable/")
                    .put("uco-tool", "https://ontology.unifiedcyberontology.org/uco/tool/")
                    .put("uco-types", "https://ontology.unifiedcyberontology.org/uco/types/")
                    .put("xsd", "http://www.w3.org/2001/XMLSchema#")
                    .build();

    private final String origin;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final String console;

    private CaseGraph(String origin, String software) {
        this.origin = origin;
        Node tool =
                add(
                        new Node("uco-tool:Tool", software)
                                .text("uco-core:name", software)
                                .text("uco-tool:toolType", "review console"));
        this.console = tool.id();
    }

    /**
     * @param export name of the package
     * @param software name and version of the console
     */
    public static byte[] of(
            String export, String origin, String software, List<ItemDossier> items) {
        CaseGraph graph = new CaseGraph(origin, software);
        items.forEach(graph::item);
        Node investigation =
                new Node("case-investigation:Investigation", origin + "\n" + export)
                        .text("uco-core:name", export)
                        .links("uco-core:object", List.copyOf(graph.nodes.keySet()));
        graph.add(investigation);
        return Jcs.canonical(
                JsonObject.builder()
                        .put("@context", CONTEXT)
                        .put(
                                "@graph",
                                new JsonArray(
                                        graph.nodes.values().stream()
                                                .map(one -> (JsonValue) one.build())
                                                .toList()))
                        .build());
    }

    private Node add(Node node) {
        nodes.putIfAbsent(node.id(), node);
        return node;
    }

    private void item(ItemDossier item) {
        Node file = add(file(item));
        Node exhibit =
                add(
                        new Node("case-investigation:ProvenanceRecord", item.id().value())
                                .text("case-investigation:exhibitNumber", item.id().value())
                                .text("uco-core:description", "Quarantined media item")
                                .links("uco-core:object", List.of(file.id())));
        for (DossierEntry entry : item.entries()) {
            action(entry.row(), file, exhibit);
        }
    }

    private static Node file(ItemDossier item) {
        MediaItem media = item.detail().item();
        Node content =
                new Node("uco-observable:ContentDataFacet", "content of " + item.id())
                        .whole("uco-observable:sizeInBytes", media.bytes());
        item.detail()
                .digest()
                .map(ContentDigest::hex)
                .ifPresent(hex ->
                        content.parts(
                                "uco-observable:hash",
                                List.of(
                                        new Node("uco-types:Hash", hex)
                                                .text("uco-types:hashMethod", "SHA256")
                                                .bytes("uco-types:hashValue", hex))));
        Node named =
                new Node("uco-observable:FileFacet", "file of " + item.id())
                        .text("uco-observable:fileName", item.originalName())
                        .whole("uco-observable:sizeInBytes", media.bytes());
        return new Node("uco-observable:File", item.id().value())
                .parts("uco-core:hasFacet", List.of(named, content));
    }

    private void action(EntryRow row, Node file, Node exhibit) {
        Event event = row.event();
        if (event instanceof Claimed || event instanceof Released || event instanceof ItemListed) {
            return;
        }
        Node who =
                add(
                        new Node("uco-identity:Identity", origin + "\n" + row.actor())
                                .text("uco-core:name", row.actor()));
        List<String> instruments = new ArrayList<>(List.of(console));
        if (event instanceof Detected run) {
            instruments.add(
                    add(new Node("uco-tool:AnalyticTool", run.model().hex())
                                    .text("uco-core:name", run.detector())
                                    .text(
                                            "uco-core:description",
                                            "model SHA-256 " + run.model().hex()))
                            .id());
        }
        Node action =
                new Node("case-investigation:InvestigativeAction", row.leaf())
                        .text("uco-core:name", event.type())
                        .text("uco-core:description", HistoryRow.of(row).sentence())
                        .time("uco-action:startTime", row.at())
                        .time("uco-action:endTime", row.at())
                        .link("uco-action:performer", who.id())
                        .links("uco-action:instrument", instruments)
                        .links("uco-action:object", List.of(file.id()));
        if (event instanceof Pulled
                || event instanceof Detected
                || event instanceof ProvenanceChecked
                || event instanceof Annotated) {
            action.links("uco-action:result", List.of(exhibit.id()));
        }
        add(action);
    }
}
