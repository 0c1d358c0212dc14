package dev.assay.model.store;

import dev.assay.model.audit.Entry;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.MediaItemDocument;
import dev.assay.model.payload.Payload;
import dev.assay.model.payload.PayloadFolder;
import java.util.Optional;

/**
 * Finds what lies behind an item's object commitment; nothing where it was erased or is damaged.
 */
record PayloadFacts(PayloadFolder payloads) {
    private static final String DAMAGED = "payload.damaged";

    Optional<FactRow> behind(Entry entry, ItemListed listed) throws EnvironmentException {
        return entry.item().isEmpty()
                ? Optional.empty()
                : behind(entry.item().get(), listed.object().hex());
    }

    /** Whether there is something to be found. */
    boolean has(ItemId item, String commitment) throws EnvironmentException {
        return behind(item, commitment).isPresent();
    }

    private Optional<FactRow> behind(ItemId id, String commitment) throws EnvironmentException {
        Optional<Payload> payload;
        try {
            payload = payloads.get(commitment);
        } catch (EnvironmentException e) {
            if (e.key().equals(DAMAGED)) {
                return Optional.empty();
            }
            throw e;
        }
        Optional<MediaItem> item = payload.map(Payload::content).flatMap(MediaItemDocument::read);
        return item.filter(found -> found.id().equals(id))
                .map(found -> new FactRow(commitment, found));
    }
}
