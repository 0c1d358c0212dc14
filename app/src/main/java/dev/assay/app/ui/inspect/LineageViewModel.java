package dev.assay.app.ui.inspect;

import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.model.provenance.lineage.LineageFinding;
import dev.assay.model.review.ItemDetail;
import dev.assay.viewer.fx.FxThread;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How storage says the open item was kept, and what of that holds. For the JavaFX thread only. */
public final class LineageViewModel {
    /** Asks the store; blocking, called in the background. */
    @FunctionalInterface
    public interface Source {
        Custody of(ItemDetail detail, Progress progress);
    }

    /** How far the asking is. */
    public sealed interface State {
        /** No item is open. */
        record Nothing() implements State {}

        record Asking() implements State {}

        /** What the store tells: what does not hold first, what is not there last. */
        record Known(Custody custody) implements State {}
    }

    private final Source source;
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing());
    private Optional<JobHandle> running = Optional.empty();
    private long opened;

    public LineageViewModel(Source source, JobRunner jobs) {
        this.source = source;
        this.jobs = jobs;
    }

    /** Asks about {@code detail}; the answer appears in {@link #stateProperty()}. */
    public void open(ItemDetail detail) {
        close();
        long of = opened;
        state.set(new State.Asking());
        running =
                Optional.of(
                        jobs.<Custody>start(
                                "Asking the store about the item",
                                progress -> source.of(detail, progress),
                                outcome -> answered(of, outcome)));
    }

    private void answered(long of, JobOutcome<Custody> outcome) {
        if (of == opened && outcome instanceof JobOutcome.Succeeded<Custody>(Custody kept)) {
            List<LineageFinding> ordered =
                    kept.storage().stream()
                            .sorted(Comparator.comparingInt(f -> rank(f.standing())))
                            .toList();
            state.set(
                    new State.Known(
                            new Custody(ordered, kept.origins(), kept.trail(), kept.steps())));
        }
    }

    private static int rank(LineageFinding.Standing standing) {
        return switch (standing) {
            case CONTRADICTED -> 0;
            case NOT_CHECKABLE -> 1;
            case CONFIRMED -> 2;
            case TOLD -> 3;
            case DECLARED -> 4;
            case ABSENT -> 5;
        };
    }

    /** Forgets the item. */
    public void close() {
        FxThread.require();
        opened++;
        running.ifPresent(JobHandle::cancel);
        running = Optional.empty();
        state.set(new State.Nothing());
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
