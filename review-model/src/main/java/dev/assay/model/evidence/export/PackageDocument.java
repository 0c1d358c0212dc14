package dev.assay.model.evidence.export;

import dev.assay.model.audit.event.EntryTime;
import dev.assay.model.evidence.contents.DossierEntry;
import dev.assay.model.evidence.contents.DossierObject;
import dev.assay.model.evidence.contents.Gap;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.evidence.report.ReportFacts;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonNumber;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** {@code package.json}: what is in a package, for programs. */
final class PackageDocument {
    private PackageDocument() {}

    static byte[] of(ReportFacts facts) {
        List<JsonValue> items = new ArrayList<>();
        for (ReportFacts.Item item : facts.items()) {
            items.add(item(item));
        }
        return Jcs.canonical(
                JsonObject.builder()
                        .put("schema", "assay-evidence/1")
                        .put("export", facts.export())
                        .put("created", EntryTime.text(facts.made()))
                        .put("software", facts.software())
                        .put(
                                "log",
                                JsonObject.builder()
                                        .put("origin", facts.origin())
                                        .put("size", facts.size())
                                        .put("root", facts.root())
                                        .put("vkey", facts.vkey())
                                        .build())
                        .put("items", new JsonArray(items))
                        .build());
    }

    private static JsonObject item(ReportFacts.Item item) {
        ItemDossier dossier = item.dossier();
        List<JsonValue> objects = new ArrayList<>();
        for (DossierObject object : dossier.objects()) {
            objects.add(
                    JsonObject.builder()
                            .put("sha256", object.digest().hex())
                            .put("what", object.what())
                            .put("entry", object.entry())
                            .build());
        }
        List<JsonValue> gaps = new ArrayList<>();
        for (Gap gap : item.gaps()) {
            gaps.add(
                    JsonObject.builder()
                            .put("what", gap.what())
                            .put("sentence", gap.sentence())
                            .build());
        }
        return JsonObject.builder()
                .put("item", dossier.id().value())
                .put("original", "items/" + dossier.id() + "/" + dossier.originalName())
                .put("sha256", dossier.detail().digest().map(ContentDigest::hex).orElse(""))
                .put("bytes", dossier.detail().item().bytes())
                .put("entries", indices(dossier.entries()))
                .put("context", indices(dossier.context()))
                .put(
                        "commitments",
                        JsonArray.ofTexts(dossier.payloads().keySet().stream().sorted().toList()))
                .put("objects", new JsonArray(objects))
                .put("gaps", new JsonArray(gaps))
                .build();
    }

    private static JsonArray indices(List<DossierEntry> entries) {
        return new JsonArray(
                entries.stream()
                        .map(entry -> (JsonValue) JsonNumber.of(entry.row().index()))
                        .toList());
    }
}
