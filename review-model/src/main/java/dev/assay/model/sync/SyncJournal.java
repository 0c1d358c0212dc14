package dev.assay.model.sync;

import dev.assay.model.audit.event.Event;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.util.List;
import java.util.Optional;

/** Where the engine's own acts are recorded: the desk's recorder, so that tables follow the log. */
@FunctionalInterface
public interface SyncJournal {
    /** Records events; when it returns, they are on the disk. */
    void record(Optional<ItemId> item, List<? extends Event> events) throws EnvironmentException;
}
