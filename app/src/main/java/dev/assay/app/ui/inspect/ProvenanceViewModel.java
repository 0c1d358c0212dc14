package dev.assay.app.ui.inspect;

import dev.assay.app.ui.open.OpenItem;
import dev.assay.app.ui.provenance.GraphViewModel;
import dev.assay.app.ui.thumbnail.Thumbnail;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.Explanation.Picture;
import dev.assay.model.provenance.MetadataComparison.Embedded;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.viewer.fx.FxThread;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the open item says it comes from, and what of that holds. For the JavaFX thread only. */
public final class ProvenanceViewModel {
    /** Looks at files; blocking, called in the background. */
    public interface Check {
        /** Checks and records that it checked. */
        ProvenanceState.Checked check(OpenItem item, Progress progress) throws EnvironmentException;

        /** What the answer is at another instant; nothing is recorded. */
        ProvenanceReport asOf(OpenItem item, Instant at, Progress progress)
                throws EnvironmentException;

        /** A picture inside a manifest, blurred and grey; empty where it cannot be decoded. */
        Optional<Thumbnail> picture(Picture picture) throws EnvironmentException;
    }

    private final Check check;
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<ProvenanceState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ProvenanceState.Nothing());
    private Optional<JobHandle> running = Optional.empty();
    private List<Embedded> embedded = List.of();
    private Optional<OpenItem> item = Optional.empty();
    private long opened;

    public ProvenanceViewModel(Check check, JobRunner jobs) {
        this.check = check;
        this.jobs = jobs;
    }

    public void open(OpenItem item) {
        close();
        this.item = Optional.of(item);
        long of = opened;
        state.set(new ProvenanceState.Checking());
        running =
                Optional.of(
                        jobs.<Answer>start(
                                "Checking where the item comes from",
                                progress -> new Answer(check.check(item, progress), embedded(item)),
                                outcome -> ended(of, outcome)));
    }

    private record Answer(ProvenanceState.Checked checked, List<Embedded> embedded) {}

    /** What the file holds outside the signature, as its worker read it. */
    private static List<Embedded> embedded(OpenItem item) {
        return item.session().metadata().stream()
                .map(e -> new Embedded(e.group(), e.name(), e.value()))
                .toList();
    }

    /** What a graph of the open item can ask for. */
    public GraphViewModel graph(ProvenanceReport report, Custody kept) {
        OpenItem of = item.orElseThrow();
        GraphViewModel.Bench bench =
                new GraphViewModel.Bench() {
                    @Override
                    public ProvenanceReport asOf(Instant at, Progress progress)
                            throws EnvironmentException {
                        return check.asOf(of, at, progress);
                    }

                    @Override
                    public Optional<Thumbnail> picture(Picture picture)
                            throws EnvironmentException {
                        return check.picture(picture);
                    }
                };
        return new GraphViewModel(report, kept, embedded, bench, jobs);
    }

    private void ended(long of, JobOutcome<Answer> outcome) {
        if (of != opened) {
            return;
        }
        state.set(
                switch (outcome) {
                    case JobOutcome.Succeeded<Answer>(var answer) -> {
                        embedded = answer.embedded();
                        yield answer.checked();
                    }
                    case JobOutcome.Failed<Answer>(var cause) ->
                            new ProvenanceState.Failed(cause.sentence(), cause.nextStep());
                    case JobOutcome.Cancelled<Answer> _ ->
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
        embedded = List.of();
        item = Optional.empty();
        state.set(new ProvenanceState.Nothing());
    }

    public ReadOnlyObjectProperty<ProvenanceState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
