package dev.assay.app.ui.inspect;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.review.HistoryRow;
import dev.assay.viewer.fx.FxThread;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What happened to the open item, the newest first. For the JavaFX thread only. */
public final class HistoryViewModel {
    /** Reads an item's entries, oldest first; blocking. */
    @FunctionalInterface
    public interface Entries {
        List<HistoryRow> read(ItemId item) throws EnvironmentException;
    }

    private final Entries entries;
    private final JobRunner jobs;
    private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private Optional<ItemId> item = Optional.empty();

    public HistoryViewModel(Entries entries, JobRunner jobs) {
        this.entries = entries;
        this.jobs = jobs;
    }

    public void open(ItemId of) {
        FxThread.require();
        if (item.filter(of::equals).isEmpty()) {
            rows.clear();
        }
        item = Optional.of(of);
        refresh();
    }

    /** Reads again; call after an act on the item. */
    public void refresh() {
        FxThread.require();
        item.ifPresent(of ->
                jobs.<List<HistoryRow>>start(
                        "", _ -> entries.read(of).reversed(), out -> arrived(of, out)));
    }

    private void arrived(ItemId of, JobOutcome<List<HistoryRow>> outcome) {
        if (item.filter(of::equals).isEmpty()) {
            return;
        }
        switch (outcome) {
            case JobOutcome.Succeeded<List<HistoryRow>>(var read) -> {
                rows.setAll(read);
                trouble.set("");
            }
            case JobOutcome.Failed<List<HistoryRow>>(var cause) -> trouble.set(cause.sentence());
            case JobOutcome.Cancelled<List<HistoryRow>> _ -> {}
        }
    }

    public void close() {
        FxThread.require();
        item = Optional.empty();
        rows.clear();
        trouble.set("");
    }

    public ObservableList<HistoryRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** Why the history could not be read, or empty. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
