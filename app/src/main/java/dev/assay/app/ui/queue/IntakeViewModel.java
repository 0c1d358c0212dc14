package dev.assay.app.ui.queue;

import dev.assay.app.ui.jobs.Unit;
import dev.assay.app.ui.jobs.WorkList;
import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.Span;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.Progress;
import dev.assay.model.review.QueueRow;
import dev.assay.viewer.fx.FxThread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Looking at the quarantine and fetching from it. For the JavaFX thread only. */
public final class IntakeViewModel {
    /** The quarantine; blocking, called in the background. */
    public interface Quarantine {
        /** Lists it and takes the listing in; gives how many items it holds. */
        int list(Progress progress) throws EnvironmentException;

        /** Fetches one item's exact bytes into the vault. */
        void pull(ItemId item, Progress progress) throws EnvironmentException;
    }

    private final Quarantine quarantine;
    private final WorkList work;
    private final InstantSource clock;
    private final QueueViewModel queue;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final Set<ItemId> coming = new HashSet<>();
    private Consumer<ItemId> arrived = _ -> {};
    private Consumer<ItemId> arriving = _ -> {};
    private Optional<Instant> read = Optional.empty();
    private boolean listing;

    public IntakeViewModel(
            Quarantine quarantine, WorkList work, QueueViewModel queue, InstantSource clock) {
        this.quarantine = quarantine;
        this.work = work;
        this.queue = queue;
        this.clock = clock;
    }

    /** Told of every item whose bytes have all come. */
    public void setOnArrived(Consumer<ItemId> told) {
        arrived = told;
    }

    /** Told of every item whose first bytes have come. */
    public void setOnArriving(Consumer<ItemId> told) {
        arriving = told;
    }

    /** Reads the quarantine anew; once at a time. */
    public void lookAgain() {
        FxThread.require();
        if (listing) {
            return;
        }
        listing = true;
        work.<Integer>start("Reading the quarantine", Unit.ITEMS, quarantine::list, this::listed);
    }

    private void listed(JobOutcome<Integer> outcome) {
        listing = false;
        if (outcome instanceof JobOutcome.Succeeded<Integer>) {
            read = Optional.of(clock.instant());
            trouble.set("");
        } else if (outcome instanceof JobOutcome.Failed<Integer>(EnvironmentException cause)) {
            trouble.set(cause.sentence() + " " + cause.nextStep());
        }
        queue.refresh();
    }

    /** Fetches {@code item}; once at a time for one item. */
    public void pull(ItemId item) {
        FxThread.require();
        if (!coming.add(item)) {
            return;
        }
        work.<ItemId>start(
                "Pulling " + item.brief(),
                Unit.BYTES,
                progress -> {
                    quarantine.pull(item, new Noticing(progress, () -> arriving.accept(item)));
                    return item;
                },
                outcome -> pulled(item, outcome));
    }

    /** Says once on the window's thread that there was progress, and passes it on. */
    private static final class Noticing implements Progress {
        private final Progress to;
        private final Runnable notice;
        private boolean noticed;

        Noticing(Progress to, Runnable notice) {
            this.to = to;
            this.notice = notice;
        }

        @Override
        public void report(long done, long total) {
            if (!noticed) {
                noticed = true;
                FxThread.run(notice);
            }
            to.report(done, total);
        }

        @Override
        public boolean cancelled() {
            return to.cancelled();
        }
    }

    /** Fetches everything that is listed and not here. */
    public void pullAll() {
        for (QueueRow row : queue.rows()) {
            if (row.bytes() == BytesState.LISTED || row.bytes() == BytesState.PARTIAL) {
                pull(row.id());
            }
        }
    }

    private void pulled(ItemId item, JobOutcome<ItemId> outcome) {
        coming.remove(item);
        if (outcome instanceof JobOutcome.Succeeded<ItemId>) {
            trouble.set("");
            arrived.accept(item);
        } else if (outcome instanceof JobOutcome.Failed<ItemId>(EnvironmentException cause)) {
            trouble.set(cause.sentence() + " " + cause.nextStep());
        }
        queue.refresh();
    }

    public boolean isComing(ItemId item) {
        return coming.contains(item);
    }

    /** How many items are listed and not here. */
    public int notHere() {
        List<QueueRow> rows = queue.rows();
        return (int)
                rows.stream()
                        .filter(r ->
                                r.bytes() == BytesState.LISTED || r.bytes() == BytesState.PARTIAL)
                        .count();
    }

    /** When the quarantine was last read, as a sentence. */
    public String lastRead() {
        return read.map(at ->
                        "The quarantine was last read "
                                + Span.ago(Duration.between(at, clock.instant()))
                                + ". "
                                + Count.of(queue.rows().size(), "item", "items")
                                + " in this list.")
                .orElse("The quarantine was not read since this window opened.");
    }

    /** What went wrong last, or empty. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
