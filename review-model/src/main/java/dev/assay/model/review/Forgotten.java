package dev.assay.model.review;

import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.store.ItemRow;
import java.util.List;
import java.util.Optional;

/** What is left of an item whose facts were erased: its id and what the log says of it. */
final class Forgotten {
    private Forgotten() {}

    static MediaItem item(ItemRow row) {
        return new MediaItem(
                row.id(),
                new ObjectRef("", row.id().brief(), ""),
                -1,
                "",
                row.firstAt(),
                new IntakeRecord(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("all facts are erased or not on this machine")));
    }
}
