package dev.assay.model.review;

import dev.assay.model.audit.Appended;
import dev.assay.model.audit.EventDraft;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.MediaItemDocument;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.store.ItemRow;
import dev.assay.model.store.ListingRow;
import dev.assay.model.store.Projection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records what one session does. The first act on an item also records that it was listed. Callers
 * hold the recorder's lock around check and record.
 */
final class Acts {
    private final Recorder recorder;
    private final PayloadFolder payloads;
    private final PolicyShelf policies;
    private final ReviewSession session;
    private final InstantSource clock;

    Acts(
            Recorder recorder,
            PayloadFolder payloads,
            PolicyShelf policies,
            ReviewSession session,
            InstantSource clock) {
        this.recorder = recorder;
        this.payloads = payloads;
        this.policies = policies;
        this.session = session;
        this.clock = clock;
    }

    Recorder recorder() {
        return recorder;
    }

    Projection projection() {
        return recorder.projection();
    }

    PayloadFolder payloads() {
        return payloads;
    }

    PolicyShelf policies() {
        return policies;
    }

    ReviewSession session() {
        return session;
    }

    Instant now() {
        return clock.instant();
    }

    /** Where an item stands, also one that was only listed; empty for one nobody knows. */
    Optional<Standing> standing(ItemId item) throws EnvironmentException {
        Optional<ItemRow> row = projection().item(item);
        if (row.isPresent()) {
            return Optional.of(Standing.of(row.get(), policies, now()));
        }
        Optional<ListingRow> listing = projection().listing(item);
        return listing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Standing.of(
                                ItemRow.first(item, listing.get().listedAt()), policies, now()));
    }

    /** Stores text behind a commitment. */
    Commitment commit(String text) throws EnvironmentException {
        return new Commitment(payloads.put(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Records acts on an item in one write. */
    List<Appended> record(Standing standing, List<? extends Event> acts)
            throws EnvironmentException {
        return recordDrafts(standing, acts.stream().map(EventDraft::of).toList());
    }

    /** Records acts on an item that name one another in one write. */
    List<Appended> recordDrafts(Standing standing, List<EventDraft> acts)
            throws EnvironmentException {
        ItemId item = standing.row().id();
        List<EventDraft> events = new ArrayList<>();
        if (standing.row().object().isEmpty()) {
            Optional<ListingRow> listing = projection().listing(item);
            if (listing.isPresent()) {
                events.add(EventDraft.of(listed(listing.get().item())));
            }
        }
        events.addAll(acts);
        // before them may stand that it was listed, and that the clock went back
        List<Appended> appended = recorder.recordDrafts(session, Optional.of(item), events);
        return appended.subList(appended.size() - acts.size(), appended.size());
    }

    /** Records one observation on an item that is known and not closed. */
    ActOutcome observe(ItemId item, Event event) throws EnvironmentException {
        synchronized (recorder) {
            Optional<Standing> standing = standing(item);
            if (standing.isEmpty()) {
                return Refusal.UNKNOWN.act();
            }
            return recorded(record(standing.get(), List.of(event)));
        }
    }

    static ActOutcome recorded(List<Appended> appended) {
        Appended last = appended.getLast();
        return new ActOutcome.Recorded(last.index(), last.size());
    }

    private ItemListed listed(MediaItem item) throws EnvironmentException {
        byte[] document = MediaItemDocument.write(item);
        return new ItemListed(
                new Commitment(payloads.put(document)),
                item.bytes(),
                item.intake().document().map(digest -> new Sha256(digest.hex())));
    }
}
