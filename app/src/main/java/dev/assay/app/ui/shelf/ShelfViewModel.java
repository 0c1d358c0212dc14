package dev.assay.app.ui.shelf;

import dev.assay.app.detectors.Admission;
import dev.assay.app.detectors.Shelf;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.job.Progress;
import dev.assay.viewer.fx.FxThread;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Adding detectors in the window: checked and tried in the background, one order at a time. For the
 * JavaFX thread only.
 */
public final class ShelfViewModel {
    /** Adds detectors; blocking, called in the background. */
    public interface Bench {
        /** What runs now; quick. */
        Shelf now();

        /** Adds the cards named, and those in the folders named. */
        List<Admission.Report> add(List<Path> files, boolean challenger, Progress progress)
                throws EnvironmentException;

        /**
         * Adds what a signed catalogue lists.
         *
         * @param place a folder or {@code s3://bucket/prefix}
         * @param key the file with the key that signs it
         */
        List<Admission.Report> addSigned(
                String place, Path key, boolean challenger, Progress progress)
                throws EnvironmentException;
    }

    /** Blocking work on one order. */
    @FunctionalInterface
    private interface Order {
        List<Admission.Report> fill(Progress progress) throws EnvironmentException;
    }

    private final Bench bench;
    private final JobRunner jobs;
    private final ReadOnlyBooleanWrapper working =
            new ReadOnlyBooleanWrapper(this, "working", false);
    private final ReadOnlyObjectWrapper<Shelf> shelf;
    private final ReadOnlyObjectWrapper<List<Admission.Report>> reports =
            new ReadOnlyObjectWrapper<>(this, "reports", List.of());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");

    public ShelfViewModel(Bench bench, JobRunner jobs) {
        this.bench = bench;
        this.jobs = jobs;
        shelf = new ReadOnlyObjectWrapper<>(this, "shelf", bench.now());
    }

    /**
     * Adds cards, or the cards in folders.
     *
     * @param challenger whether they run unseen until an item is decided
     */
    public void add(List<Path> files, boolean challenger) {
        order(progress -> bench.add(List.copyOf(files), challenger, progress));
    }

    /** Adds what a signed catalogue lists. */
    public void addSigned(String place, Path key, boolean challenger) {
        order(progress -> bench.addSigned(place, key, challenger, progress));
    }

    private void order(Order order) {
        FxThread.require();
        if (working.get()) {
            return;
        }
        working.set(true);
        notice.set("");
        reports.set(List.of());
        jobs.<List<Admission.Report>>start("Adding a detector", order::fill, this::ended);
    }

    private void ended(JobOutcome<List<Admission.Report>> outcome) {
        working.set(false);
        shelf.set(bench.now());
        switch (outcome) {
            case JobOutcome.Succeeded<List<Admission.Report>>(var made) -> reports.set(made);
            case JobOutcome.Failed<List<Admission.Report>>(var cause) ->
                    notice.set(cause.sentence() + " " + cause.nextStep());
            case JobOutcome.Cancelled<List<Admission.Report>> _ ->
                    notice.set("It was stopped; what was already added stays.");
        }
    }

    /** What runs in this window. */
    public ReadOnlyObjectProperty<Shelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    /** What came of the last order, a report a card. */
    public ReadOnlyObjectProperty<List<Admission.Report>> reportsProperty() {
        return reports.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why the last order came to nothing, or empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
