package dev.assay.model.evidence.contents;

import dev.assay.model.audit.event.Annotated;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.audit.event.PolicyChanged;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.event.Viewed;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemState;
import dev.assay.model.payload.Payload;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.store.EntryRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what there is about items, and says what is not there. Blocking; background threads. */
public final class Gatherer {
    private final EvidenceStores stores;

    public Gatherer(EvidenceStores stores) {
        this.stores = stores;
    }

    /**
     * @param size entries of the log that are looked at
     */
    public ItemDossier gather(ItemDetail detail, long size) throws EnvironmentException {
        List<DossierEntry> entries = new ArrayList<>();
        for (EntryRow row : stores.projection().history(detail.item().id())) {
            if (row.index() < size) {
                entries.add(new DossierEntry(row, stores.log().entryBytes(row.index())));
            }
        }
        List<Gap> gaps = new ArrayList<>();
        if (entries.isEmpty()) {
            gaps.add(new Gap("no-entries", "Nothing about the item is in the log yet."));
        }
        detail.item()
                .intake()
                .gaps()
                .forEach(gap ->
                        gaps.add(
                                new Gap(
                                        "intake-" + gap.replaceAll("[^A-Za-z0-9-]", ""),
                                        "Whoever delivered the item did not say: "
                                                + gap.replaceAll("[^A-Za-z0-9 -]", "")
                                                + ".")));
        if (detail.decision().isEmpty()) {
            gaps.add(new Gap("no-decision", "Nobody has decided about the item."));
        }
        Set<ContentDigest> unresolved = new LinkedHashSet<>();
        List<DossierObject> objects = objects(detail, entries, unresolved, gaps);
        return new ItemDossier(
                detail,
                entries,
                context(entries, size),
                payloads(entries, gaps),
                objects,
                unresolved,
                gaps);
    }

    /** The entries that put the policy sets in force under which was decided. */
    private List<DossierEntry> context(List<DossierEntry> entries, long size)
            throws EnvironmentException {
        Set<String> sets =
                entries.stream()
                        .map(entry -> entry.row().event())
                        .filter(Decided.class::isInstance)
                        .map(event -> ((Decided) event).policy().hex())
                        .collect(Collectors.toSet());
        List<DossierEntry> context = new ArrayList<>();
        for (EntryRow row : stores.projection().ofType("policy.changed")) {
            if (row.index() < size
                    && row.event() instanceof PolicyChanged(var _, Sha256 after)
                    && sets.contains(after.hex())) {
                context.add(new DossierEntry(row, stores.log().entryBytes(row.index())));
            }
        }
        return context;
    }

    /** Viewing times are left out: they tell of the reviewer, not of the item. */
    private Map<String, Payload> payloads(List<DossierEntry> entries, List<Gap> gaps)
            throws EnvironmentException {
        Map<String, Payload> payloads = new LinkedHashMap<>();
        boolean viewed = false;
        for (DossierEntry entry : entries) {
            Event event = entry.row().event();
            if (event instanceof Viewed) {
                viewed = true;
                continue;
            }
            for (Commitment commitment : event.commitments()) {
                Optional<Payload> payload = stores.payloads().get(commitment.hex());
                if (payload.isPresent()) {
                    payloads.put(commitment.hex(), payload.get());
                } else {
                    gaps.add(absent(event, entry.row().index()));
                }
            }
        }
        if (viewed) {
            gaps.add(
                    new Gap(
                            "viewing-times",
                            "How long frames were looked at is left out: it tells of the reviewer."
                                    + " Which frames were is in the log."));
        }
        return payloads;
    }

    private static Gap absent(Event event, long index) {
        String what =
                switch (event) {
                    case Annotated _ -> "note";
                    case ItemListed _ -> "intake record";
                    default -> "text";
                };
        return new Gap(
                what.replace(' ', '-') + "-absent",
                "The "
                        + what
                        + " behind entry "
                        + index
                        + " was erased or is not on this machine.");
    }

    private List<DossierObject> objects(
            ItemDetail detail,
            List<DossierEntry> entries,
            Set<ContentDigest> unresolved,
            List<Gap> gaps)
            throws EnvironmentException {
        boolean blind = blind(detail);
        boolean withheld = false;
        Map<String, DossierObject> found = new LinkedHashMap<>();
        for (DossierEntry entry : entries) {
            for (Named named : Named.in(entry.row().event())) {
                ContentDigest digest = new ContentDigest(named.digest().hex());
                if (found.containsKey(digest.hex())) {
                    continue;
                }
                if (blind && named.scores()) {
                    withheld = true;
                    continue;
                }
                Optional<byte[]> content = stores.objects().get(digest);
                long index = entry.row().index();
                if (content.isPresent()) {
                    found.put(
                            digest.hex(),
                            new DossierObject(digest, named.what(), index, content.get()));
                } else if (named.what().equals("evidence")) {
                    unresolved.add(digest);
                } else {
                    gaps.add(
                            new Gap(
                                    named.what() + "-absent",
                                    "The "
                                            + named.what().replace('-', ' ')
                                            + " that entry "
                                            + index
                                            + " names is not kept on this machine."));
                }
            }
        }
        if (withheld) {
            gaps.add(
                    new Gap(
                            "scores-withheld",
                            "Detector results are left out: you have not judged the item yourself"
                                    + " yet."));
        }
        unresolved.removeIf(digest -> found.containsKey(digest.hex()));
        return List.copyOf(found.values());
    }

    /** Whether this person still owes a judgement without the machine. */
    private static boolean blind(ItemDetail detail) {
        return !detail.mayReveal()
                && detail.state() != ItemState.DECIDED
                && detail.state() != ItemState.BLOCKED;
    }
}
