package dev.assay.model.store;

import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the listing cache level with one listing. */
final class ListingUpdate {
    private ListingUpdate() {}

    /** How many items were new; committed when this returns. */
    static long write(
            Rows rows, ListingTable table, List<MediaItem> items, Instant at, boolean complete)
            throws SQLException {
        Map<ItemId, ListingRow> gone = new HashMap<>();
        for (ListingRow row : table.all(rows)) {
            gone.put(row.item().id(), row);
        }
        long added = 0;
        for (MediaItem item : items) {
            ListingRow old = gone.remove(item.id());
            added += old == null ? 1 : 0;
            if (old == null || !old.item().equals(item)) {
                table.put(rows, new ListingRow(old == null ? at : old.listedAt(), item));
            }
        }
        if (complete) {
            for (ItemId item : gone.keySet()) {
                table.remove(rows, item);
            }
        }
        rows.commit();
        return added;
    }
}
