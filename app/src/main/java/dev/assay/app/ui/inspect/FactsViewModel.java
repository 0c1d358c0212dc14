package dev.assay.app.ui.inspect;

import dev.assay.app.ui.open.OpenItem;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.review.ItemDetail;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.media.MetadataEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The facts of the open item: storage, stream, intake, what the file says. FX thread only. */
public final class FactsViewModel {
    private final JobRunner jobs;
    private final ObservableList<FactGroup> groups = FXCollections.observableArrayList();
    private long opened;

    /**
     * @param jobs asks the worker what the file says; a hostile file may keep it from answering
     */
    public FactsViewModel(JobRunner jobs) {
        this.jobs = jobs;
    }

    /** Shows everything known of an opened item; what the file says follows. */
    public void open(OpenItem item) {
        FxThread.require();
        close();
        long of = opened;
        show(item, Optional.empty());
        jobs.<List<MetadataEntry>>start(
                "",
                _ -> item.session().metadata(),
                outcome -> {
                    if (of == opened
                            && outcome
                                    instanceof
                                    JobOutcome.Succeeded<List<MetadataEntry>>(var said)) {
                        show(item, Optional.of(said));
                    }
                });
    }

    private void show(OpenItem item, Optional<List<MetadataEntry>> said) {
        List<FactGroup> all = new ArrayList<>(StorageFactGroups.of(item.detail()));
        all.addAll(MediaFactGroups.of(item.session(), said));
        groups.setAll(all);
    }

    /** Shows what is known of an item that no worker shows. */
    public void open(ItemDetail item) {
        close();
        groups.setAll(StorageFactGroups.of(item));
    }

    public void close() {
        FxThread.require();
        opened++;
        groups.clear();
    }

    public ObservableList<FactGroup> groups() {
        return FXCollections.unmodifiableObservableList(groups);
    }
}
