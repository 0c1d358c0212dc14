package dev.assay.app.ui.provenance;

import dev.assay.app.ui.thumbnail.Thumbnail;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.Explanation.Picture;
import dev.assay.model.provenance.MetadataComparison;
import dev.assay.model.provenance.MetadataComparison.Embedded;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.graph.FactGraph;
import dev.assay.viewer.graph.GraphFold;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * One file's report as a graph: as of a chosen instant, folded where it is large, searched, with
 * one fact selected. For the JavaFX thread only.
 */
public final class GraphViewModel {
    private static final int READABLE = 40;

    private final ProvenanceReport first;
    private final Custody kept;
    private final List<Embedded> embedded;
    private final Optional<Bench> bench;
    private final Optional<JobRunner> jobs;
    private final Map<Picture, Optional<Thumbnail>> pictures = new HashMap<>();
    private final ReadOnlyObjectWrapper<ProvenanceReport> report;
    private final ReadOnlyObjectWrapper<FactGraph> shown;
    private final ReadOnlyObjectWrapper<Set<String>> found =
            new ReadOnlyObjectWrapper<>(this, "found", Set.of());
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");
    private final ReadOnlyStringWrapper asking = new ReadOnlyStringWrapper(this, "asking", "");
    private Optional<JobHandle> running = Optional.empty();
    private FactGraph whole;
    private boolean folds = true;
    private String query = "";

    /** What can be asked about the file once more; blocking, called in the background. */
    public interface Bench {
        /** The answer at another instant. */
        ProvenanceReport asOf(Instant at, Progress progress) throws EnvironmentException;

        /** A picture inside a manifest, decoded by a worker; empty where it cannot be. */
        Optional<Thumbnail> picture(Picture picture) throws EnvironmentException;
    }

    /** A graph that nothing more can be asked about. */
    public GraphViewModel(ProvenanceReport report, Custody kept, List<Embedded> embedded) {
        this(report, kept, embedded, Optional.empty(), Optional.empty());
    }

    /**
     * @param kept what is known of how the object was kept
     * @param embedded metadata that the file holds outside the signature
     */
    public GraphViewModel(
            ProvenanceReport report,
            Custody kept,
            List<Embedded> embedded,
            Bench bench,
            JobRunner jobs) {
        this(report, kept, embedded, Optional.of(bench), Optional.of(jobs));
    }

    private GraphViewModel(
            ProvenanceReport report,
            Custody kept,
            List<Embedded> embedded,
            Optional<Bench> bench,
            Optional<JobRunner> jobs) {
        this.first = report;
        this.kept = kept;
        this.embedded = List.copyOf(embedded);
        this.bench = bench;
        this.jobs = jobs;
        this.report = new ReadOnlyObjectWrapper<>(this, "report", report);
        this.whole = new ReportGraph(report, kept).graph();
        this.shown = new ReadOnlyObjectWrapper<>(this, "shown", folded());
        this.selected.set(whole.focus());
    }

    public ProvenanceReport report() {
        return report.get();
    }

    /** Signed metadata beside that of the file. */
    public MetadataComparison metadata() {
        return MetadataComparison.of(report().explanation().values(), embedded);
    }

    /** Whether another instant can be asked about. */
    public boolean asks() {
        return bench.isPresent();
    }

    /** Asks for the answer as of {@code at}; a question under way is given up. */
    public void ask(Instant at) {
        FxThread.require();
        running.ifPresent(JobHandle::cancel);
        if (at.equals(first.at())) {
            answered(first);
        } else if (bench.isPresent() && jobs.isPresent()) {
            asking.set("Checking as of " + at);
            running =
                    Optional.of(
                            jobs.get()
                                    .<ProvenanceReport>start(
                                            "Checking as of another date",
                                            progress -> bench.get().asOf(at, progress),
                                            this::ended));
        }
    }

    private void ended(JobOutcome<ProvenanceReport> outcome) {
        switch (outcome) {
            case JobOutcome.Succeeded<ProvenanceReport>(var answer) -> answered(answer);
            case JobOutcome.Failed<ProvenanceReport>(var cause) -> asking.set(cause.sentence());
            case JobOutcome.Cancelled<ProvenanceReport> _ -> {}
        }
    }

    private void answered(ProvenanceReport answer) {
        running = Optional.empty();
        asking.set("");
        whole = new ReportGraph(answer, kept).graph();
        report.set(answer);
        shown.set(folded());
    }

    /** Why the answer is another as of the chosen instant; empty for the first answer. */
    public String change() {
        return new AsOf(first, report()).sentence();
    }

    /** Shows a picture of the signer's, made blurred and grey by a worker, once it is there. */
    public void picture(Picture picture, Consumer<Optional<Thumbnail>> show) {
        FxThread.require();
        Optional<Thumbnail> known = pictures.get(picture);
        if (known != null) {
            show.accept(known);
        } else if (bench.isPresent() && jobs.isPresent()) {
            jobs.get()
                    .<Optional<Thumbnail>>start(
                            "Decoding a picture of the signer's",
                            _ -> bench.get().picture(picture),
                            outcome -> {
                                Optional<Thumbnail> made =
                                        outcome
                                                        instanceof
                                                        JobOutcome.Succeeded<Optional<Thumbnail>>(
                                                                var one)
                                                ? one
                                                : Optional.empty();
                                pictures.put(picture, made);
                                show.accept(made);
                            });
        }
    }

    /** Stops what is under way. */
    public void close() {
        running.ifPresent(JobHandle::cancel);
    }

    /** Whether there is more than can be read at once. */
    public boolean isLarge() {
        return whole.facts().size() > READABLE;
    }

    public boolean folds() {
        return folds;
    }

    /** Shows all facts, or only the nearest. */
    public void fold(boolean on) {
        FxThread.require();
        folds = on;
        shown.set(folded());
    }

    /** Looks for words; what is found is always shown, the first of it selected. */
    public void search(String words) {
        FxThread.require();
        query = words;
        List<String> ids = whole.find(words);
        found.set(Set.copyOf(ids));
        shown.set(folded());
        if (!ids.isEmpty()) {
            select(ids.getFirst());
        }
    }

    public void select(String id) {
        FxThread.require();
        selected.set(id);
    }

    private FactGraph folded() {
        return folds ? new GraphFold(READABLE).fold(whole, whole.find(query)) : whole;
    }

    /** Every fact, whatever is folded. */
    public FactGraph whole() {
        return whole;
    }

    public ReadOnlyObjectProperty<ProvenanceReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What is being asked, or why it could not be answered; empty otherwise. */
    public ReadOnlyStringProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FactGraph> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Set<String>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The whole graph with the answer above it, in words. */
    public String text() {
        String change = change();
        return report().verdict().label()
                + ". "
                + report().sentence()
                + "\nAs of "
                + report().at()
                + (change.isEmpty() ? "" : "\n" + change)
                + "\n\n"
                + whole.text();
    }
}
