package dev.assay.app.ui.thumbnail;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.review.QueueRow;
import dev.assay.viewer.fx.FxThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The small pictures of the queue. They are made one after another in the background and never
 * waited for: a row without one is a row all the same. For the JavaFX thread only.
 */
public final class ThumbnailViewModel {
    /** Finds or makes small pictures; blocking, called in the background. */
    public interface Source {
        /** That of an item whose bytes are all here; empty where nothing of it can be shown. */
        Optional<Thumbnail> of(ItemId item) throws EnvironmentException;

        /** Nothing of this item may be kept any more. */
        void drop(ItemId item) throws EnvironmentException;
    }

    private final Source source;
    private final JobRunner jobs;
    private final Map<ItemId, Optional<Thumbnail>> known = new HashMap<>();
    private final Set<ItemId> gone = new HashSet<>();
    private final Deque<ItemId> wanted = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes", 0);
    private boolean making;

    public ThumbnailViewModel(Source source, JobRunner jobs) {
        this.source = source;
        this.jobs = jobs;
    }

    /** These rows are in the queue now, in their order. */
    public void want(List<QueueRow> rows) {
        FxThread.require();
        wanted.clear();
        for (QueueRow row : rows) {
            if (row.state() == ItemState.BLOCKED) {
                forget(row.id());
            } else if (row.bytes() == BytesState.VERIFIED && !known.containsKey(row.id())) {
                wanted.add(row.id());
            }
        }
        next();
    }

    /** Nothing of this item is shown or kept any more, and nothing is made of it again. */
    public void forget(ItemId item) {
        FxThread.require();
        wanted.remove(item);
        if (!gone.add(item)) {
            return;
        }
        known.put(item, Optional.empty());
        changes.set(changes.get() + 1);
        jobs.<Boolean>start(
                "",
                _ -> {
                    source.drop(item);
                    return true;
                },
                _ -> {});
    }

    private void next() {
        if (making || wanted.isEmpty()) {
            return;
        }
        making = true;
        ItemId item = wanted.remove();
        jobs.<Optional<Thumbnail>>start(
                "",
                _ -> source.of(item),
                outcome -> {
                    making = false;
                    // what failed is not tried again in this window
                    Optional<Thumbnail> made =
                            outcome instanceof JobOutcome.Succeeded<Optional<Thumbnail>>(var one)
                                    ? one
                                    : Optional.empty();
                    if (known.putIfAbsent(item, made) == null && made.isPresent()) {
                        changes.set(changes.get() + 1);
                    }
                    next();
                });
    }

    /** The small picture of an item, once there is one. */
    public Optional<Thumbnail> of(ItemId item) {
        return known.getOrDefault(item, Optional.empty());
    }

    /** Counts up whenever there is one more or one less. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
