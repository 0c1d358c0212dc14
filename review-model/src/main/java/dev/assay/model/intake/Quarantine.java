package dev.assay.model.intake;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.job.Progress;
import dev.assay.model.remote.HeadOutcome;
import dev.assay.model.remote.ObjectFacts;
import dev.assay.model.remote.ObjectReader;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.ObjectVersion;
import dev.assay.model.remote.StoreFault;
import dev.assay.model.remote.VersionPage;
import dev.assay.model.review.ListingRun;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the quarantine bucket: everything below the source prefix is an item, whatever its
 * name; what is below the side prefix, which uploaders cannot write, says something of items. Only
 * ever reads. Blocking; safe from any thread but the window's.
 */
public final class Quarantine {
    /** A listing stops here and says that it is not complete. */
    static final int MOST_ITEMS = 200_000;

    private static final int MOST_PAGES = 10_000;
    private static final int LONGEST_KEY = 1024;

    /** What is known of an item already, so that its record is not read again. */
    public interface Known {
        Optional<MediaItem> item(ItemId id) throws EnvironmentException;
    }

    private final ObjectStore store;
    private final QuarantinePlace place;
    private final byte[] namingKey;
    private final InstantSource clock;

    /**
     * @param namingKey names items, see {@link ItemId#of}
     */
    public Quarantine(
            ObjectStore store, QuarantinePlace place, byte[] namingKey, InstantSource clock) {
        this.store = store;
        this.place = place;
        this.namingKey = namingKey.clone();
        this.clock = clock;
    }

    public ObjectStore store() {
        return store;
    }

    /** Walks the quarantine once; the newest version of each object is an item. */
    public ListingRun list(Known known, Progress progress) throws EnvironmentException {
        Map<String, ObjectVersion> side = new HashMap<>();
        boolean whole =
                walk(
                        place.sidePrefix(),
                        progress,
                        version -> {
                            if (version.ref().key().endsWith(".item.json")) {
                                side.put(version.ref().key(), version);
                            }
                        });
        List<ObjectVersion> found = new ArrayList<>();
        whole &=
                walk(
                        place.prefix(),
                        progress,
                        version -> {
                            if (place.isItem(version.ref().key())) {
                                found.add(version);
                            }
                        });
        List<MediaItem> items = new ArrayList<>();
        for (ObjectVersion version : found) {
            progress.checkCancelled();
            ItemId id = ItemId.of(namingKey, version.ref());
            ObjectVersion says = side.get(place.itemJson(version.ref().key()));
            Optional<MediaItem> before =
                    known.item(id).filter(item -> says == null || item.intake().gaps().isEmpty());
            items.add(before.isPresent() ? before.get() : item(id, version, says));
            progress.report(items.size(), found.size());
        }
        return new ListingRun(clock.instant(), items, whole);
    }

    /** Gives every newest version that is no delete marker; false when there were too many. */
    private boolean walk(String prefix, Progress progress, Consumer<ObjectVersion> each)
            throws EnvironmentException {
        String continuation = null;
        long seen = 0;
        for (int pages = 0; pages < MOST_PAGES && seen < MOST_ITEMS; pages++) {
            progress.checkCancelled();
            VersionPage page = store.list(place.bucket(), prefix, continuation);
            for (ObjectVersion version : page.versions()) {
                if (version.ref().key().length() > LONGEST_KEY) {
                    throw StoreFault.nonsense(null);
                }
                if (version.latest() && !version.deleteMarker()) {
                    each.accept(version);
                    seen++;
                }
            }
            if (page.continuation() == null) {
                return true;
            }
            if (page.continuation().equals(continuation)) {
                throw StoreFault.nonsense(null);
            }
            continuation = page.continuation();
            progress.report(seen, -1);
        }
        return false;
    }

    private MediaItem item(ItemId id, ObjectVersion version, @Nullable ObjectVersion side)
            throws EnvironmentException {
        return new MediaItem(
                id,
                version.ref(),
                version.size(),
                version.etag(),
                version.lastModified(),
                side == null ? ofMetadata(version) : ofSideFile(side));
    }

    private IntakeRecord ofSideFile(ObjectVersion side) throws EnvironmentException {
        return new ObjectReader(store)
                .whole(side, IntakeReader.GREATEST)
                .map(IntakeReader::ofSideFile)
                .orElseGet(IntakeReader::unreadable);
    }

    private IntakeRecord ofMetadata(ObjectVersion version) throws EnvironmentException {
        return store.head(version.ref()) instanceof HeadOutcome.Found(ObjectFacts facts)
                ? IntakeReader.ofMetadata(
                        facts.metadata(), Optional.ofNullable(facts.contentType()))
                : IntakeReader.ofMetadata(Map.of(), Optional.empty());
    }
}
