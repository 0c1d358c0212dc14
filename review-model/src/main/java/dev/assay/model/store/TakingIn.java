package dev.assay.model.store;

import dev.assay.model.audit.Entry;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Erased;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes some entries into the tables, one after another, and is then ended: rows of items and
 * tallies are written once, however many of the entries touch them. Used once, by one thread.
 */
final class TakingIn {
    private final Rows rows;
    private final Tables tables;
    private final PayloadFacts payloads;
    private Progress progress;
    private final Map<ItemId, Held> items = new HashMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();

    /**
     * An item that was touched.
     *
     * @param before as the tables have it, null where they do not
     */
    private record Held(Table.@Nullable Sealed<StoredItem> before, StoredItem now) {}

    TakingIn(Rows rows, Tables tables, PayloadFacts payloads, Progress progress) {
        this.rows = rows;
        this.tables = tables;
        this.payloads = payloads;
        this.progress = progress;
    }

    void take(Entry entry, Hash leaf) throws SQLException, EnvironmentException {
        EntryRow row = EntryTable.row(entry, leaf);
        byte[] seal = tables.entries().insert(rows, progress.entries(), row);
        count(TallyTable.ofType(row.event().type()), Optional.empty(), Optional.of(seal));
        if (entry.item().isPresent()) {
            fold(entry.item().get(), entry, seal);
        }
        if (entry.event() instanceof ItemListed listed) {
            Optional<FactRow> fact = payloads.behind(entry, listed);
            if (fact.isPresent()) {
                tables.facts().put(rows, progress.facts(), fact.get());
            }
        }
        if (entry.event() instanceof Erased erased) {
            for (Commitment commitment : erased.commitments()) {
                tables.facts().remove(rows, progress.facts(), commitment.hex());
            }
        }
        progress = progress.after(row);
    }

    private void fold(ItemId id, Entry entry, byte[] seal) throws SQLException {
        Held held = items.get(id);
        if (held == null) {
            Table.Sealed<StoredItem> before = tables.items().get(rows, id).orElse(null);
            StoredItem first =
                    before == null
                            ? new StoredItem(ItemRow.first(id, entry.ts()), Tally.NONE)
                            : before.row();
            held = new Held(before, first);
        }
        items.put(id, new Held(held.before(), held.now().after(entry, seal)));
    }

    private void count(String name, Optional<byte[]> out, Optional<byte[]> in) throws SQLException {
        Tally tally = tallies.get(name);
        if (tally == null) {
            tally = tables.tallies().get(rows, name);
        }
        if (out.isPresent()) {
            tally = tally.without(out.get());
        }
        if (in.isPresent()) {
            tally = tally.with(in.get());
        }
        tallies.put(name, tally);
    }

    /** Writes what was gathered; the progress after it, which the caller writes and commits. */
    Progress end() throws SQLException {
        for (Held held : items.values()) {
            Optional<byte[]> old = Optional.empty();
            if (held.before() != null) {
                old = Optional.of(held.before().seal());
                count(
                        TallyTable.ofGroup(held.before().row().group().name()),
                        old,
                        Optional.empty());
            }
            byte[] fresh = tables.items().put(rows, progress.items(), old, held.now());
            count(
                    TallyTable.ofGroup(held.now().group().name()),
                    Optional.empty(),
                    Optional.of(fresh));
        }
        for (Map.Entry<String, Tally> tally : tallies.entrySet()) {
            tables.tallies().put(rows, progress.tallies(), tally.getKey(), tally.getValue());
        }
        return progress;
    }
}
