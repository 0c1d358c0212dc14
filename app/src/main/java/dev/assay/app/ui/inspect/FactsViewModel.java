package dev.assay.app.ui.inspect;

import dev.assay.app.ui.open.OpenItem;
import dev.assay.model.review.ItemDetail;
import dev.assay.viewer.fx.FxThread;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The facts of the open item: storage, stream, intake, what the file says. FX thread only. */
public final class FactsViewModel {
    private final ObservableList<FactGroup> groups = FXCollections.observableArrayList();

    /** Shows everything known of an opened item. */
    public void open(OpenItem item) {
        FxThread.require();
        List<FactGroup> all = new ArrayList<>(StorageFactGroups.of(item.detail()));
        all.addAll(MediaFactGroups.of(item.session()));
        groups.setAll(all);
    }

    /** Shows what is known of an item that no worker shows. */
    public void open(ItemDetail item) {
        FxThread.require();
        groups.setAll(StorageFactGroups.of(item));
    }

    public void close() {
        FxThread.require();
        groups.clear();
    }

    public ObservableList<FactGroup> groups() {
        return FXCollections.unmodifiableObservableList(groups);
    }
}
