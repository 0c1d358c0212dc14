package dev.assay.model.audit;

import dev.assay.model.audit.event.EntryTime;
import dev.assay.model.audit.event.Event;
import dev.assay.model.item.ItemId;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonOutcome;
import dev.assay.model.json.JsonParser;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The bytes of an entry: RFC 8785 canonical JSON, members as docs/audit-format.md lists them. */
final class EntryForm {
    private static final Set<String> MEMBERS =
            Set.of(
                    "v", "seq", "prev", "ts", "mono", "origin", "actor", "session", "type", "item",
                    "case", "data", "salt");

    private EntryForm() {}

    /**
     * @throws IllegalArgumentException if the event does not fit an entry
     */
    static byte[] write(Entry entry) {
        JsonObject.Builder form =
                JsonObject.builder()
                        .put("v", Entry.VERSION)
                        .put("seq", entry.seq())
                        .put("prev", entry.prev())
                        .put("ts", EntryTime.text(entry.ts()))
                        .put("mono", entry.mono())
                        .put("origin", entry.origin())
                        .put("actor", entry.actor())
                        .put("session", entry.session())
                        .put("type", entry.type())
                        .put("data", entry.event().data())
                        .put("salt", entry.salt());
        entry.item().ifPresent(item -> form.put("item", item.value()));
        entry.caseName().ifPresent(name -> form.put("case", name));
        byte[] bytes = Jcs.canonical(form.build());
        if (bytes.length > Entry.GREATEST) {
            throw new IllegalArgumentException("the event is too long for an entry");
        }
        return bytes;
    }

    /** Empty for bytes that are not the canonical form of an entry of version 1. */
    static Optional<Entry> read(byte[] bytes) {
        return JsonParser.parse(bytes, JsonLimits.bytes(Entry.GREATEST))
                                instanceof JsonOutcome.Parsed(JsonObject form)
                        && Arrays.equals(Jcs.canonical(form), bytes)
                ? entry(form)
                : Optional.empty();
    }

    private static Optional<Entry> entry(JsonObject form) {
        OptionalLong version = form.whole("v");
        OptionalLong seq = form.whole("seq");
        OptionalLong mono = form.whole("mono");
        Optional<String> prev = form.text("prev");
        Optional<Instant> ts = form.text("ts").flatMap(EntryTime::parse);
        Optional<String> origin = form.text("origin");
        Optional<String> actor = form.text("actor");
        Optional<String> session = form.text("session");
        Optional<String> type = form.text("type");
        Optional<JsonObject> data = form.object("data");
        Optional<String> salt = form.text("salt");
        Optional<String> item = form.text("item");
        Optional<String> caseName = form.text("case");
        boolean complete =
                version.isPresent()
                        && version.getAsLong() == Entry.VERSION
                        && seq.isPresent()
                        && mono.isPresent()
                        && prev.isPresent()
                        && ts.isPresent()
                        && origin.isPresent()
                        && actor.isPresent()
                        && session.isPresent()
                        && type.isPresent()
                        && data.isPresent()
                        && salt.isPresent()
                        && MEMBERS.containsAll(form.members().keySet())
                        && item.isPresent() == form.get("item").isPresent()
                        && item.map(ItemId::isValid).orElse(true)
                        && caseName.isPresent() == form.get("case").isPresent();
        if (!complete) {
            return Optional.empty();
        }
        return Optional.of(
                new Entry(
                        seq.getAsLong(),
                        prev.get(),
                        ts.get(),
                        mono.getAsLong(),
                        origin.get(),
                        actor.get(),
                        session.get(),
                        item.map(ItemId::new),
                        caseName,
                        Event.of(type.get(), data.get()),
                        salt.get()));
    }
}
