package dev.assay.app.ui.compare;

import dev.assay.model.item.ItemId;
import dev.assay.viewer.frame.PixelFrame;

/** A frame that others are held against; it stays while other frames and items are opened. */
public record Reference(ItemId item, PixelFrame frame) {
    /** {@code Reference: frame 96 of 7F3A-2CZT}. */
    String words() {
        return "Reference: frame " + frame.index() + " of " + item.brief();
    }
}
