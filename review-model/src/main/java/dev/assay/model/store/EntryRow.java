package dev.assay.model.store;

import dev.assay.model.audit.event.Event;
import dev.assay.model.item.ItemId;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry as the projection keeps it for reading.
 *
 * @param leaf RFC 6962 leaf hash in base64
 */
public record EntryRow(
        long index,
        Instant at,
        String actor,
        String session,
        Optional<ItemId> item,
        Optional<String> caseName,
        Event event,
        String leaf) {}
