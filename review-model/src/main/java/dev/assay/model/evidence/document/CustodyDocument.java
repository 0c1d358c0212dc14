package dev.assay.model.evidence.document;

import dev.assay.model.audit.event.EntryTime;
import dev.assay.model.evidence.contents.DossierEntry;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import dev.assay.model.review.HistoryRow;
import dev.assay.model.store.EntryRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Who did what to an item and when: every entry about it, one line each, in three forms. */
public record CustodyDocument(ItemDossier item) {
    private static final List<String> HEAD =
            List.of("entry", "time_utc", "actor", "session", "type", "what_happened", "leaf_hash");

    /** For reading. */
    public byte[] text() {
        StringBuilder text = new StringBuilder("Custody of item ").append(item.id()).append("\n\n");
        if (item.entries().isEmpty()) {
            text.append("There is no line: nothing about the item is in the log yet.\n");
        }
        for (DossierEntry entry : item.entries()) {
            EntryRow row = entry.row();
            text.append(EntryTime.text(row.at()))
                    .append("  entry ")
                    .append(row.index())
                    .append("  ")
                    .append(row.actor())
                    .append("\n    ")
                    .append(HistoryRow.of(row).sentence())
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** For spreadsheets. */
    public byte[] csv() {
        Csv csv = new Csv();
        csv.row(HEAD);
        for (DossierEntry entry : item.entries()) {
            csv.row(cells(entry.row()));
        }
        return csv.text().getBytes(StandardCharsets.UTF_8);
    }

    /** For programs. */
    public byte[] json() {
        List<JsonValue> rows = new ArrayList<>();
        for (DossierEntry entry : item.entries()) {
            EntryRow row = entry.row();
            rows.add(
                    JsonObject.builder()
                            .put("entry", row.index())
                            .put("at", EntryTime.text(row.at()))
                            .put("actor", row.actor())
                            .put("session", row.session())
                            .put("type", row.event().type())
                            .put("sentence", HistoryRow.of(row).sentence())
                            .put("leaf", row.leaf())
                            .build());
        }
        return Jcs.canonical(
                JsonObject.builder()
                        .put("schema", "assay-custody/1")
                        .put("item", item.id().value())
                        .put("rows", new JsonArray(rows))
                        .build());
    }

    private static List<String> cells(EntryRow row) {
        return List.of(
                Long.toString(row.index()),
                EntryTime.text(row.at()),
                row.actor(),
                row.session(),
                row.event().type(),
                HistoryRow.of(row).sentence(),
                row.leaf());
    }
}
