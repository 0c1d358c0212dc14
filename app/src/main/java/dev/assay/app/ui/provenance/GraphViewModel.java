package dev.assay.app.ui.provenance;

import dev.assay.model.provenance.MetadataComparison;
import dev.assay.model.provenance.MetadataComparison.Embedded;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.graph.FactGraph;
import dev.assay.viewer.graph.GraphFold;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One report as a graph: folded where it is large, searched, with one fact selected. */
public final class GraphViewModel {
    private static final int READABLE = 40;

    private final ProvenanceReport report;
    private final MetadataComparison metadata;
    private final FactGraph whole;
    private final ReadOnlyObjectWrapper<FactGraph> shown;
    private final ReadOnlyObjectWrapper<Set<String>> found =
            new ReadOnlyObjectWrapper<>(this, "found", Set.of());
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");
    private boolean folds = true;
    private String query = "";

    /**
     * @param kept what is known of how the object was kept
     * @param embedded metadata that the file holds outside the signature
     */
    public GraphViewModel(ProvenanceReport report, Custody kept, List<Embedded> embedded) {
        this.report = report;
        this.metadata = MetadataComparison.of(report.explanation().values(), embedded);
        this.whole = new ReportGraph(report, kept).graph();
        this.shown = new ReadOnlyObjectWrapper<>(this, "shown", folded());
        this.selected.set(whole.focus());
    }

    public ProvenanceReport report() {
        return report;
    }

    /** Signed metadata beside that of the file. */
    public MetadataComparison metadata() {
        return metadata;
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
        return report.verdict().label()
                + ". "
                + report.sentence()
                + "\nAs of "
                + report.at()
                + "\n\n"
                + whole.text();
    }
}
