package dev.assay.app.ui.evidence;

import dev.assay.app.ui.jobs.Unit;
import dev.assay.app.ui.jobs.Work;
import dev.assay.app.ui.jobs.WorkList;
import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.model.evidence.export.ExportRequest;
import dev.assay.model.evidence.export.ItemPreview;
import dev.assay.model.evidence.verify.EvidenceVerdict;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.review.QueueRow;
import dev.assay.viewer.fx.FxThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Making a package from chosen items, in the window. FX thread only. */
public final class EvidenceViewModel {
    private final EvidenceBench bench;
    private final JobRunner jobs;
    private final WorkList work;
    private final ObservableList<QueueRow> items = FXCollections.observableArrayList();
    private final Set<ItemId> chosen = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<Plan> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", Plan.NOTHING);
    private final ReadOnlyObjectWrapper<PackState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new PackState.Choosing());
    private final ReadOnlyObjectWrapper<Optional<Work>> writing =
            new ReadOnlyObjectWrapper<>(this, "writing", Optional.empty());
    private final ObservableList<EarlierExport> earlier = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ObjectProperty<Path> into;
    private long asked;

    /**
     * @param work shows what is under way
     * @param into folder that gets packages at first
     */
    public EvidenceViewModel(EvidenceBench bench, JobRunner jobs, WorkList work, Path into) {
        this.bench = bench;
        this.jobs = jobs;
        this.work = work;
        this.into = new SimpleObjectProperty<>(this, "into", into);
    }

    /** Reads what can be chosen and what was handed over before. */
    public void refresh() {
        FxThread.require();
        jobs.<List<QueueRow>>start("", _ -> bench.items(), this::arrived);
        jobs.<List<EarlierExport>>start(
                "",
                _ -> bench.earlier(),
                outcome -> {
                    if (outcome instanceof JobOutcome.Succeeded<List<EarlierExport>>(var found)) {
                        earlier.setAll(found);
                    }
                });
        look();
    }

    private void arrived(JobOutcome<List<QueueRow>> outcome) {
        if (outcome instanceof JobOutcome.Succeeded<List<QueueRow>>(List<QueueRow> found)) {
            trouble.set("");
            if (!items.equals(found)) {
                items.setAll(found);
            }
        } else if (outcome instanceof JobOutcome.Failed<List<QueueRow>> failed) {
            trouble.set(failed.cause().sentence() + " " + failed.cause().nextStep());
        }
    }

    /** Takes an item in or out. */
    public void choose(ItemId item, boolean in) {
        FxThread.require();
        boolean changed =
                in ? chosen.size() < ExportRequest.MOST && chosen.add(item) : chosen.remove(item);
        if (changed) {
            if (!busy()) {
                state.set(new PackState.Choosing());
            }
            look();
        }
    }

    public boolean isChosen(ItemId item) {
        return chosen.contains(item);
    }

    private void look() {
        List<ItemId> of = List.copyOf(chosen);
        long turn = ++asked;
        jobs.<Plan>start(
                "",
                _ -> {
                    List<ItemPreview> previews = new ArrayList<>();
                    for (ItemId item : of) {
                        previews.add(bench.preview(item));
                    }
                    return Plan.of(previews);
                },
                outcome -> {
                    if (turn != asked) {
                        return;
                    }
                    if (outcome instanceof JobOutcome.Succeeded<Plan>(Plan found)) {
                        plan.set(found);
                    } else if (outcome instanceof JobOutcome.Failed<Plan> failed) {
                        trouble.set(failed.cause().sentence() + " " + failed.cause().nextStep());
                    }
                });
    }

    /** Writes the package, reads it back, says what it found. */
    public void write() {
        FxThread.require();
        if (busy() || !plan.get().canBeMade()) {
            return;
        }
        List<ItemId> of = List.copyOf(chosen);
        Path to = into.get();
        state.set(new PackState.Writing());
        Work started =
                work.<ExportOutcome>start(
                        "Writing the evidence package",
                        Unit.BYTES,
                        progress -> bench.export(of, to, progress),
                        this::written);
        if (state.get() instanceof PackState.Writing) {
            writing.set(Optional.of(started));
        }
    }

    private void written(JobOutcome<ExportOutcome> outcome) {
        writing.set(Optional.empty());
        switch (outcome) {
            case JobOutcome.Succeeded<ExportOutcome>(ExportOutcome.Done done) -> verify(done);
            case JobOutcome.Succeeded<ExportOutcome>(
                            ExportOutcome.Refused(var _, String sentence, String nextStep)) ->
                    state.set(new PackState.NotMade(sentence, nextStep));
            case JobOutcome.Failed<ExportOutcome>(EnvironmentException cause) ->
                    state.set(new PackState.NotMade(cause.sentence(), cause.nextStep()));
            case JobOutcome.Cancelled<ExportOutcome> _ -> state.set(new PackState.Cancelled());
        }
    }

    private void verify(ExportOutcome.Done done) {
        state.set(new PackState.Verifying(done));
        Work started =
                work.<EvidenceVerdict>start(
                        "Reading the package back",
                        Unit.BYTES,
                        progress -> bench.verify(done.path(), progress),
                        outcome -> verified(done, outcome));
        if (state.get() instanceof PackState.Verifying) {
            writing.set(Optional.of(started));
        }
    }

    private void verified(ExportOutcome.Done done, JobOutcome<EvidenceVerdict> outcome) {
        writing.set(Optional.empty());
        switch (outcome) {
            case JobOutcome.Succeeded<EvidenceVerdict>(EvidenceVerdict verdict) ->
                    state.set(new PackState.Verified(done, verdict));
            case JobOutcome.Failed<EvidenceVerdict>(EnvironmentException cause) ->
                    state.set(
                            new PackState.Unread(done, cause.sentence() + " " + cause.nextStep()));
            case JobOutcome.Cancelled<EvidenceVerdict> _ ->
                    state.set(new PackState.Unread(done, "Reading it back was cancelled."));
        }
        refresh();
    }

    /** Stops what is under way; nothing unfinished is left. */
    public void cancel() {
        writing.get().ifPresent(Work::cancel);
    }

    private boolean busy() {
        return writing.get().isPresent();
    }

    public ObservableList<QueueRow> items() {
        return FXCollections.unmodifiableObservableList(items);
    }

    public ReadOnlyObjectProperty<Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PackState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is under way: writing, or reading back. */
    public ReadOnlyObjectProperty<Optional<Work>> writingProperty() {
        return writing.getReadOnlyProperty();
    }

    public ObservableList<EarlierExport> earlier() {
        return FXCollections.unmodifiableObservableList(earlier);
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The folder that gets packages. */
    public ObjectProperty<Path> intoProperty() {
        return into;
    }
}
