package dev.assay.model.evidence.document;

import dev.assay.model.audit.event.Annotated;
import dev.assay.model.audit.event.EntryTime;
import dev.assay.model.evidence.contents.DossierEntry;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import dev.assay.model.store.EntryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A note on frames.
 *
 * @param text what was written; empty once erased
 */
public record NoteFacts(EntryRow row, Annotated annotated, Optional<String> text) {
    /** All notes on an item, whoever wrote them, oldest first. */
    public static List<NoteFacts> of(ItemDossier item) {
        List<NoteFacts> notes = new ArrayList<>();
        for (DossierEntry entry : item.entries()) {
            if (entry.row().event() instanceof Annotated annotated) {
                notes.add(
                        new NoteFacts(
                                entry.row(),
                                annotated,
                                DecisionFacts.text(item, annotated.note().hex())));
            }
        }
        return notes;
    }

    /** The same for programs. */
    public static byte[] document(ItemDossier item) {
        List<JsonValue> notes = new ArrayList<>();
        for (NoteFacts note : of(item)) {
            JsonObject.Builder one =
                    JsonObject.builder()
                            .put("entry", note.row.index())
                            .put("at", EntryTime.text(note.row.at()))
                            .put("by", note.row.actor())
                            .put("from", note.annotated.from())
                            .put("to", note.annotated.to())
                            .put("commitment", note.annotated.note().hex());
            note.text.ifPresent(text -> one.put("text", text));
            notes.add(one.build());
        }
        return Jcs.canonical(
                JsonObject.builder()
                        .put("schema", "assay-notes/1")
                        .put("item", item.id().value())
                        .put("notes", new JsonArray(notes))
                        .build());
    }
}
