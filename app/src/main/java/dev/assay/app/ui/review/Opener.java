package dev.assay.app.ui.review;

import dev.assay.app.ui.open.Opening;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;

/** Opens an item; blocking, called in the background. */
@FunctionalInterface
public interface Opener {
    /**
     * @param stream the picture stream by its number, or -1 for the file's default one
     */
    Opening open(ItemId item, int stream) throws EnvironmentException;
}
