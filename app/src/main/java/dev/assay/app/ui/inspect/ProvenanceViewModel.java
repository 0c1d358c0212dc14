package dev.assay.app.ui.inspect;

import dev.assay.app.ui.open.OpenItem;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.job.Progress;
import dev.assay.viewer.fx.FxThread;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the open item says it comes from, and what of that holds. For the JavaFX thread only. */
public final class ProvenanceViewModel {
    /** Checks and records that it checked; blocking, called in the background. */
    @FunctionalInterface
    public interface Check {
        ProvenanceState.Checked check(OpenItem item, Progress progress) throws EnvironmentException;
    }

    private final Check check;
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<ProvenanceState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ProvenanceState.Nothing());
    private Optional<JobHandle> running = Optional.empty();
    private long opened;

    public ProvenanceViewModel(Check check, JobRunner jobs) {
        this.check = check;
        this.jobs = jobs;
    }

    public void open(OpenItem item) {
        close();
        long of = opened;
        state.set(new ProvenanceState.Checking());
        running =
                Optional.of(
                        jobs.<ProvenanceState.Checked>start(
                                "Checking where the item comes from",
                                progress -> check.check(item, progress),
                                outcome -> ended(of, outcome)));
    }

    private void ended(long of, JobOutcome<ProvenanceState.Checked> outcome) {
        if (of != opened) {
            return;
        }
        state.set(
                switch (outcome) {
                    case JobOutcome.Succeeded<ProvenanceState.Checked>(var checked) -> checked;
                    case JobOutcome.Failed<ProvenanceState.Checked>(var cause) ->
                            new ProvenanceState.Failed(cause.sentence(), cause.nextStep());
                    case JobOutcome.Cancelled<ProvenanceState.Checked> _ ->
                            new ProvenanceState.Failed(
                                    "The check was stopped.", "Open the item again.");
                });
    }

    /** Forgets the item and stops its check. */
    public void close() {
        FxThread.require();
        opened++;
        running.ifPresent(JobHandle::cancel);
        running = Optional.empty();
        state.set(new ProvenanceState.Nothing());
    }

    public ReadOnlyObjectProperty<ProvenanceState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
